import type { Desk } from '../command.js';
import { LEDGER_HEADER, SOUND_ROWS, lines } from './scene.js';

/** Something hostile in a ledger or a roster, and how the run ends. */
export interface Hostility {
  readonly name: string;
  readonly status: number;
  /** puts the files on the desk and gives ledger and options */
  readonly stage: (desk: Desk) => readonly string[];
}

const income = (amount: string, date = '2025-08-15', manager = 'M01') =>
  `income,${date},,C001,${manager},B01,agency_collection,,,,${amount}`;

/** Amounts that are none, and two that are (SPEC 17). */
const AMOUNTS = [
  ...['1e999999999', '0x1f', '1_000', 'NaN', 'Infinity', '-Infinity', '"1,00"', '--5', '+-5', '5-', '.', '()', '(5', '1e5'],
  ...['9'.repeat(300), '"1,2345"', '１２．３４５', '1 000', "1'000", '5 USD', '=5', '½', '٥'],
];
const WRITTEN_AMOUNTS = ['"(1,234.50)"', '￥１，２３４．５０'.replace('，', '')];

const DATES = ['2025-02-30', '2025-13-01', '2025-00-10', '0000-01-01', '20250931', '2025-9', '9999999999', '45930', '30.09.2025'];

function ledger(desk: Desk, ...rows: readonly string[]): string {
  return desk.put('ledger.csv', lines(LEDGER_HEADER, ...rows));
}

function roster(desk: Desk, ...rows: readonly string[]): string[] {
  return ['--roster', desk.put('roster.csv', lines('manager,name,branch,status', ...rows))];
}

/** Managers that are refused: control, direction and format characters, and a name of the reports. */
const REFUSED_IDS = ['M\u001b]0;title\u0007', 'M\u0085', 'M\u202e10', 'M\t1', 'M\u007f', 'M\u200b', '(bank)'];

const ODD_IDS = [
  ...['../../M01', '=cmd()', '__proto__', 'constructor', '@SUM(A1)', '-1', '<b>x</b>', "'; DROP TABLE x; --", '1e3', '007'],
  ...['M01', 'M02', 'M03', 'M04'],
];

const ODD_PEOPLE = [
  ...[`M01,${'很长的名字'.repeat(40)},../B01,active`, "M02,=cmd|'/c calc'!A0,=B01,active"],
  ...['M03,Ａ👩é e\u0301,B 01,active', 'M04,+1+1,@B,active', '__proto__,toString,valueOf,active'],
];

/** Values of cells. The run's files stand in the golden file. */
export const HOSTILE_CELLS: readonly Hostility[] = [
  {
    name: 'refused-values',
    status: 65,
    stage: (desk) => [
      ledger(
        desk,
        ...[...AMOUNTS, ...WRITTEN_AMOUNTS].map((amount) => income(amount)),
        ...DATES.map((date) => income('5.00', date)),
        ...REFUSED_IDS.map((manager) => income('5.00', '2025-08-15', manager)),
      ),
    ],
  },
  {
    name: 'legal-but-odd-values',
    status: 0,
    stage: (desk) => [
      ledger(desk, ...ODD_IDS.map((manager) => income('5.00', '2025-08-15', manager))),
      ...roster(desk, ...ODD_PEOPLE),
    ],
  },
  {
    name: 'prototype-names',
    status: 0,
    stage: (desk) => {
      const loan = 'loan,2025-06-30,__proto__,constructor,__proto__,valueOf,__proto__,1000.00,0.04,normal,';
      const rows = [loan, 'income,2025-07-10,,constructor,,B01,hasOwnProperty,,,,10.00'];
      const content = lines(`__proto__,constructor,${LEDGER_HEADER},toString`, ...rows.map((row) => `a,b,${row},c`));
      return [desk.put('ledger.csv', content), ...roster(desk, '__proto__,toString,valueOf,active')];
    },
  },
];

/** Shapes of whole files. */
export const HOSTILE_FILES: readonly Hostility[] = [
  {
    name: 'field-of-50-mb',
    status: 65,
    stage: (desk) => [ledger(desk, SOUND_ROWS[0], `loan,2025-09-30,L001,"${'x'.repeat(50_000_000)}",M01,B01,working_capital,1.00,0.04,normal,`)],
  },
  {
    name: 'field-of-50-mb-of-lines',
    status: 65,
    stage: (desk) => [ledger(desk, SOUND_ROWS[0], `loan,2025-09-30,L001,"${'a line\n'.repeat(7_000_000)}",M01,B01,working_capital,1.00,0.04,normal,`)],
  },
  {
    name: 'unclosed-quote-over-20-mb',
    status: 65,
    stage: (desk) => {
      const row = `${SOUND_ROWS[2]}\n`;
      return [desk.put('ledger.csv', `${lines(LEDGER_HEADER, SOUND_ROWS[0])}loan,2025-09-30,"L001,${row.repeat(300_000)}`)];
    },
  },
  {
    name: '1000-columns-and-a-header-of-100-kb',
    status: 0,
    stage: (desk) => {
      const extra = Array.from({ length: 988 }, (_, index) => `extra${index}`).join(',');
      const header = `${LEDGER_HEADER},${extra},${'x'.repeat(100_000)}`;
      return [desk.put('ledger.csv', lines(header, ...SOUND_ROWS.map((row) => row + ','.repeat(989))))];
    },
  },
  {
    name: 'header-of-20000-commas',
    status: 65,
    stage: (desk) => [desk.put('ledger.csv', lines(','.repeat(20_000), SOUND_ROWS[0]))],
  },
  {
    name: 'line-ends-alone',
    status: 65,
    stage: (desk) => [desk.put('ledger.csv', '\n\r\n'.repeat(100_000))],
  },
  {
    name: 'carriage-returns-alone',
    status: 65,
    stage: (desk) => [desk.put('ledger.csv', lines(LEDGER_HEADER, ...SOUND_ROWS).replaceAll('\n', '\r'))],
  },
  {
    name: 'zeros-of-5-mb',
    status: 65,
    stage: (desk) => [desk.put('ledger.csv', Buffer.alloc(5_000_000))],
  },
];
