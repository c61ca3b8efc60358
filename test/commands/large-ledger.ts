import { closeSync, openSync, writeSync } from 'node:fs';
import { LEDGER_HEADER } from './scenes/scene.js';

const DATES = ['06-30', '07-10', '07-20', '07-31', '08-10', '08-20', '08-31', '09-10', '09-20', '09-30'];
const ACCOUNTS = 30_000;

/** Writes 300,000 loan rows of 2025Q3: full snapshots of 30,000 accounts and 200 managers on ten dates. */
export function writeLargeLedger(path: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, `${LEDGER_HEADER}\n`);
    for (const date of DATES) writeSync(file, snapshot(`2025-${date}`));
  } finally {
    closeSync(file);
  }
}

function snapshot(date: string): string {
  const rows = Array.from({ length: ACCOUNTS }, (_, index) => {
    const id = String(index).padStart(6, '0');
    const manager = `M${String(index % 200).padStart(3, '0')}`;
    return `loan,${date},L${id},C${id},${manager},B01,working_capital,${index + 1000}.25,0.0435,normal,\n`;
  });
  return rows.join('');
}
