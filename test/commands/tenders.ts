import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Desk } from './command.js';
import { lines } from './scenes/scene.js';

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

export const EARLIER_RUNS = ['fixtures/tender/runs/2025Q1', 'fixtures/tender/runs/2025Q2'] as const;

/** The tender of the fixtures: who is put up, by when. */
export const OPEN = [
  ...['tender', 'open', '2025', ...EARLIER_RUNS],
  ...['--customers', 'fixtures/tender/customers.csv', '--closes', '2025-07-31', '--out', 'tenders'],
] as const;

const STANDINGS = ['--roster', 'fixtures/branch/roster.csv', '--grades', 'fixtures/branch/history/2025Q2-grades.csv'] as const;

/** Its award, by other bids where they are given. */
export function award(bids = 'fixtures/tender/bids.csv', ...more: string[]): string[] {
  return ['tender', 'award', '2025', bids, ...STANDINGS, '--from', '2025-10-01', '--out', 'tenders', ...more];
}

export const TRACK = ['tender', 'track', '2025', 'fixtures/tender/runs/2025Q4', '--out', 'tenders'] as const;

/** The built-in policy with limits for the grades of the fixture branch: a senior two customers, a manager 125,000.00. */
export function policyWithLimits(desk: Desk): string {
  const limits = [
    '  limits:',
    '    corporate4:',
    '      senior: {reference: board paper 3, customers: [{from: 2025-01-01, value: "1"}, {from: 2025-10-01, value: "2"}]}',
    '      manager: {reference: board paper 3, profit: [{from: 2025-01-01, value: "125000.00"}]}',
    '      assistant: {reference: board paper 3, customers: [{from: 2025-01-01, value: "0"}, {from: 2025-07-01, value: none}]}',
  ];
  return desk.put('limits.yaml', builtIn.replace('  limits: {}', limits.join('\n')));
}

/** Puts the folder of a tender on the desk as a command of it left it. @param from null before the award */
function putTender(desk: Desk, command: string, files: Readonly<Record<string, string>>, from: string | null = null): void {
  const outputs = Object.entries(files).map(([name, text]) => {
    desk.put(`tenders/2025.tender/${name}`, text);
    return { name, sha256: createHash('sha256').update(text).digest('hex'), size: Buffer.byteLength(text) };
  });
  const tender = { name: '2025', currency: 'CNY', period_kind: 'quarter', periods: ['2025Q1', '2025Q2'], closes: '2025-07-31', from };
  desk.put('tenders/2025.tender/manifest.json', JSON.stringify({ command, tender, outputs }));
}

/** The same tender, opened for two customers. */
export function putOpened(desk: Desk): void {
  putTender(desk, 'tender open', { 'base.csv': lines('customer,periods,2025Q1,2025Q2,base', 'C101,2,5.00,5.00,5.00', 'C102,2,,3.00,1.50') });
}

/** The same, awarded. */
export function putAwarded(desk: Desk): void {
  const commitments = lines('customer,manager,committed_profit,per', 'C101,M01,9.00,quarter');
  putTender(desk, 'tender award', { 'base.csv': '', 'commitments.csv': commitments }, '2025-10-01');
}
