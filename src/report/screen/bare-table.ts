import type { TableConstructorOptions } from 'cli-table3';

/** cli-table3 without frame, padding or colour of its own. */
export function bareTable(chars: TableConstructorOptions['chars']): TableConstructorOptions {
  return {
    chars: { ...NOTHING, ...chars },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  };
}

const NOTHING: TableConstructorOptions['chars'] = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
