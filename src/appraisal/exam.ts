import { plainText } from './plain-text.js';
import type { GateResult } from './scoring.js';

const PASSED: ReadonlySet<string> = new Set(['yes', 'y', 'pass', 'passed', '1', 'true', '通过', '合格', '是', '已通过']);
const FAILED: ReadonlySet<string> = new Set(['no', 'n', 'fail', 'failed', '0', 'false', '未通过', '不合格', '否']);

/** What the roster's word on an exam means for a gate that asks for it (SPEC 11); unknown for any other word. */
export function examResult(text: string): GateResult['result'] {
  const word = plainText(text);
  if (PASSED.has(word)) return 'holds';
  return FAILED.has(word) ? 'fails' : 'unknown';
}
