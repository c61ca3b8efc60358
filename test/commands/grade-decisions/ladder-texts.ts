/** What each grade asks for, in the words of gates.csv: of the built-in ladder of corporate managers, and of those in ranked-branches.yaml. */
import { type GateText, type LadderTexts, qualityGate, rankGate, scoreGate } from './worked-rows.js';

const deposits = (least: string): GateText => [
  'all',
  'all.1',
  `average corporate deposits over the grade window >= ${least}`,
  '{deposits}',
];
const profit = (least: string): GateText => ['all', 'all.2', `virtual profit >= ${least}`, '{virtual_profit}'];
const business = (loans: string, fresh: string, settled: string): GateText => [
  'any',
  'any',
  [
    `average corporate loans over the grade window >= ${loans}`,
    `(new average corporate deposits over the grade window >= ${fresh} and closing loans > 0.00)`,
    `(international settlement over the grade window in USD >= ${settled} and closing loans > 0.00)`,
  ].join(' or '),
  '{loan} or ({fresh} and {loan}) or ({settled} and {loan})',
];

export const CORPORATE4: LadderTexts = {
  assistant: [deposits('20000000.00'), scoreGate('50.00'), qualityGate('70.00')],
  manager: [deposits('60000000.00'), business('100000000.00', '30000000.00', '50000000.00'), rankGate(60), qualityGate('80.00')],
  senior: [
    deposits('150000000.00'),
    profit('900000.00'),
    business('250000000.00', '60000000.00', '100000000.00'),
    scoreGate('90.00'),
    rankGate(40),
    qualityGate('85.00'),
  ],
  chief: [
    deposits('400000000.00'),
    profit('2400000.00'),
    business('600000000.00', '150000000.00', '200000000.00'),
    scoreGate('110.00'),
    rankGate(20),
    qualityGate('90.00'),
  ],
};

export const TWO_GRADES: LadderTexts = {
  manager: [['all', 'all.1', 'booked referrals >= 10.00', '{referrals}'], scoreGate('60.00'), rankGate(60), qualityGate('80.00')],
};

export const FOUR_GRADES: LadderTexts = {
  assistant: [scoreGate('20.00')],
  manager: [scoreGate('40.00')],
  // Years are asked for in promotions only, and stand last.
  senior: [scoreGate('60.00'), ['years', 'years_min', 'full years in banking >= 5', '{years}']],
  chief: [scoreGate('80.00')],
};
