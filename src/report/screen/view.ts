import type { Language } from '../../problems/entry.js';
import type { Paint } from './paint.js';

/** For whom a section of the screen is drawn. */
export interface View {
  readonly language: Language;
  /** cells of a terminal line */
  readonly width: number;
  readonly paint: Paint;
  /** option by which everything is to be had; `--format csv` where it is not given */
  readonly wholeBy?: string;
}
