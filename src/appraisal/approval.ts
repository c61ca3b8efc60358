import type { Text } from '../problems/entry.js';

/** Who approved something and why, to stand behind what it was: `, approved by X: reason`. A blank cell is left out. */
export function approvedText({ approver, reason }: { readonly approver: string; readonly reason: string }): Text {
  return {
    en: `${approver === '' ? '' : `, approved by ${approver}`}${reason === '' ? '' : `: ${reason}`}`,
    zh: `${approver === '' ? '' : `，${approver}批准`}${reason === '' ? '' : `：${reason}`}`,
  };
}
