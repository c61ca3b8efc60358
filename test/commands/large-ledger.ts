import { closeSync, openSync, writeSync } from 'node:fs';
import { LEDGER_HEADER } from './scenes/scene.js';

const DATES = ['06-30', '07-10', '07-20', '07-31', '08-10', '08-20', '08-31', '09-10', '09-20', '09-30'];

/** Writes loan rows of 2025Q3: full snapshots of so many accounts, of 200 managers, on each of ten dates. */
export function writeLargeLedger(path: string, accounts: number): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, `${LEDGER_HEADER}\n`);
    for (const date of DATES) writeSync(file, snapshot(`2025-${date}`, accounts));
  } finally {
    closeSync(file);
  }
}

function snapshot(date: string, accounts: number): string {
  const rows = Array.from({ length: accounts }, (_, index) => {
    const id = String(index).padStart(6, '0');
    const manager = `M${String(index % 200).padStart(3, '0')}`;
    return `loan,${date},L${id},C${id},${manager},B01,working_capital,${index + 1000}.25,0.0435,normal,\n`;
  });
  return rows.join('');
}
