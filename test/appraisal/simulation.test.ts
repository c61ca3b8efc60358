import { describe, expect, it } from 'vitest';
import type { Appraisal, Statement } from '../../src/appraisal/appraisal.js';
import { EFFICIENCY_TERMS } from '../../src/appraisal/efficiency.js';
import { RISK_LINES } from '../../src/appraisal/risk.js';
import { CONTRIBUTION_LINES } from '../../src/appraisal/simulated-contribution.js';
import { type SimulatedLine, type Simulation, isChanged, isGradeChanged, simulationOf } from '../../src/appraisal/simulation.js';
import type { Contribution, GradeDecision, ScoredMember } from '../../src/appraisal/scoring.js';
import { STATEMENT_LINES } from '../../src/appraisal/statement.js';
import { Decimal } from '../../src/money/decimal.js';
import { THREE, appraisalOf } from '../report/sample-appraisals.js';

const SETTINGS = [{ name: 'rate.lend_out', value: '0.02' }];

const [first, second, third, nobody] = THREE as [Statement, Statement, Statement, Statement];

/** A statement with another amount in one line. */
function withLine(statement: Statement, line: string, amount: string): Statement {
  return { ...statement, lines: new Map([...statement.lines, [line, new Decimal(amount)]]) };
}

const ofManager = ({ managers }: Simulation, id: string) => managers.find(({ manager }) => manager === id)?.lines ?? [];

/** `statement.virtual_profit 1.00 -> 2.00: 1.00` */
function briefly({ part, line, base, simulated, difference }: SimulatedLine): string {
  const text = (amount: Decimal | undefined) => amount?.toFixed() ?? 'none';
  return `${part}.${line} ${text(base)} -> ${text(simulated)}: ${text(difference)}`;
}

const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);

describe('a simulation', () => {
  const base = appraisalOf(THREE);

  it('has every line of the three views and the scores for each manager, and of two views for the bank', () => {
    const { bank, managers } = simulationOf(base, base, []);
    const ofBank = [...names(STATEMENT_LINES), ...names(EFFICIENCY_TERMS)];
    expect(bank.map(({ line }) => line)).toEqual(ofBank);
    expect(managers.map(({ manager }) => manager)).toEqual(['M01', 'M02', 'M03', '(unassigned)']);
    for (const { manager, lines } of managers) {
      const scores = manager === '(unassigned)' ? [] : names(CONTRIBUTION_LINES);
      expect(lines.map(({ line }) => line)).toEqual([...ofBank, ...names(RISK_LINES), ...scores]);
    }
  });

  it('holds the figures of the result in each of its lines', () => {
    const [picture] = base.profit.managers;
    const lines = ofManager(simulationOf(base, base, []), 'M01');
    const figures = (part: string) => lines.filter((line) => line.part === part).map(({ base: amount }) => amount);
    expect(figures('statement')).toEqual([...first.lines].map(([, amount]) => amount));
    expect(figures('efficiency')).toEqual([...(picture?.efficiency.total ?? [])].map(([, amount]) => amount));
    expect(figures('risk')).toEqual(Object.values(picture?.risk ?? {}));
    const [member] = base.contribution.members;
    expect(figures('contribution').map(String)).toEqual([member?.score, member?.quality, member?.rank].map(String));
  });

  it('of the same result differs nowhere', () => {
    const { bank, managers } = simulationOf(base, base, SETTINGS);
    const lines = [...bank, ...managers.flatMap((manager) => manager.lines)];
    expect(lines.filter(isChanged)).toEqual([]);
    expect(managers.filter(isGradeChanged)).toEqual([]);
    expect(lines.every(({ difference }) => difference === undefined || difference.isZero())).toBe(true);
  });

  it('says what the simulated result has more than the base', () => {
    const simulated = appraisalOf([withLine(first, 'loan_loss', '-90000.03'), second, third, nobody], { policyName: 'draft' });
    const simulation = simulationOf(base, simulated, SETTINGS);
    expect(simulation).toMatchObject({ policies: { base: 'built-in', simulated: 'draft' }, settings: SETTINGS, currency: 'CNY' });
    const changes = ofManager(simulation, 'M01').filter(isChanged).map(briefly);
    expect(changes).toEqual(['statement.loan_loss -90000.02 -> -90000.03: -0.01']);
    expect(simulation.bank.filter(isChanged).map(({ line }) => line)).toEqual(['loan_loss']);
    expect(ofManager(simulation, 'M02').some(isChanged)).toBe(false);
  });

  it('has no figure where a result has none, and no difference then', () => {
    const changed = simulationOf(base, withoutRaroc(base, 'M01'), []);
    const raroc = (manager: string) => ofManager(changed, manager).filter(({ line }) => line === 'raroc');
    expect(raroc('M01').map(briefly)).toEqual(['risk.raroc 0.07836521 -> none: none']);
    expect(raroc('M01').some(isChanged)).toBe(true);
    expect(raroc('(unassigned)').map(briefly)).toEqual(['risk.raroc none -> none: none']);
    expect(raroc('(unassigned)').some(isChanged)).toBe(false);
  });

  it('counts a manager of only one result as without figures in the other', () => {
    const simulation = simulationOf(appraisalOf([first, third]), appraisalOf([first, second]), []);
    expect(simulation.managers.map(({ manager }) => manager)).toEqual(['M01', 'M02', 'M03']);
    const profits = (manager: string) => ofManager(simulation, manager).filter(({ line }) => line === 'virtual_profit');
    expect(profits('M02').map(briefly)).toEqual(['statement.virtual_profit none -> 299590.76: none']);
    expect(profits('M03').map(briefly)).toEqual(['statement.virtual_profit -435422.44 -> none: none']);
    expect(ofManager(simulation, 'M02')).toHaveLength(ofManager(simulation, 'M01').length);
  });

  it('is never of two currencies', () => {
    expect(() => simulationOf(base, appraisalOf(THREE, { currency: 'USD' }), [])).toThrow('bug');
  });
});

describe('scores and grades of a simulation', () => {
  const base = appraisalOf(THREE);

  /** The sample with something else said of its first member. */
  function withMember(parts: Partial<ScoredMember>, decided: Partial<GradeDecision> = {}): Appraisal {
    const { contribution } = base;
    const members = contribution.members.map((member, index) => (index === 0 ? { ...member, ...parts } : member));
    const decisionOf: Contribution['decisionOf'] = (member) => {
      const decision = contribution.decisionOf(member);
      return decision && (member.manager === 'M01' ? { ...decision, ...decided } : decision);
    };
    return { ...base, contribution: { ...contribution, members, decisionOf } };
  }
  const changes = (simulated: Appraisal) => ofManager(simulationOf(base, simulated, []), 'M01').filter(isChanged).map(briefly);
  const [grade] = simulationOf(base, base, []).managers.map((manager) => manager.grade);

  it('are set side by side, the rank as a number', () => {
    const [member] = base.contribution.members;
    const score = member?.score.plus('0.01');
    expect(changes(withMember({ score: score!, rank: member!.rank! + 1, quality: undefined }))).toEqual([
      `contribution.score ${member?.score.toFixed()} -> ${score?.toFixed()}: 0.01`,
      `contribution.quality ${member?.quality?.toFixed()} -> none: none`,
      `contribution.rank ${member?.rank} -> ${member!.rank! + 1}: 1`,
    ]);
  });

  it('say what each decides on the grade, and which it is then', () => {
    expect(grade?.base).toEqual({ decision: 'promote', after: 'manager_3', label: { en: 'manager 3', zh: '客户经理三级' } });
    expect(grade?.simulated).toEqual(grade?.base);
    const [changed] = simulationOf(base, withMember({}, { decision: 'retain', after: undefined }), []).managers;
    expect(changed?.grade).toEqual({ base: grade?.base, simulated: { decision: 'retain', after: undefined, label: undefined } });
    expect(changed && isGradeChanged(changed)).toBe(true);
  });

  it.each([{ decision: 'place' }, { after: 'manager_2' }] as const)('differ by %o alone', (decided) => {
    const { managers } = simulationOf(base, withMember({}, decided), []);
    expect(managers.filter(isGradeChanged).map(({ manager }) => manager)).toEqual(['M01']);
  });

  it('are missing on the side where somebody is not graded, and of what nobody holds', () => {
    const ungraded = { ...base, contribution: { ...base.contribution, decisionOf: () => undefined } };
    const { managers } = simulationOf(base, ungraded, []);
    expect(managers.map((manager) => manager.grade.simulated)).toEqual([undefined, undefined, undefined, undefined]);
    expect(managers.filter(isGradeChanged).map(({ manager }) => manager)).toEqual(['M01', 'M02', 'M03']);
    expect(managers.at(-1)?.grade).toEqual({ base: undefined, simulated: undefined });
  });
});

function withoutRaroc(appraisal: Appraisal, id: string): Appraisal {
  const managers = appraisal.profit.managers.map((picture) =>
    picture.manager === id ? { ...picture, risk: { ...picture.risk, raroc: undefined } } : picture,
  );
  return { ...appraisal, profit: { ...appraisal.profit, managers } };
}
