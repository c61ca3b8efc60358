/** Every decision on a grade (SPEC 11), and both sides of every edge, by the whole command. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Desk, type Outcome, deskRoom } from './command.js';
import { type GradedManager, filesOf } from './grade-decisions/bank-files.js';
import { BRANCH_HEADS, CORPORATE_MANAGERS } from './grade-decisions/every-decision.js';
import { STEPPING_MANAGERS, steppedBy } from './grade-decisions/grade-steps.js';
import { CORPORATE4, FOUR_GRADES, TWO_GRADES } from './grade-decisions/ladder-texts.js';
import { RANKED_MANAGERS, rankedBy } from './grade-decisions/rank-edges.js';
import { type LadderTexts, type Worked, gateText, gradeText } from './grade-decisions/worked-rows.js';

const desk = deskRoom();

const GRADES_HEADER =
  'period,scheme,ladder,manager,score,rank,group_size,quality,virtual_profit,grade_before,decision,failed,grade_after,reasons\n';
const GATES_HEADER = 'period,manager,scheme,ladder,grade,gate,clause,needed,found,result\n';

/** Managers of one scheme. */
interface Group {
  /** scheme and ladder */
  readonly of: string;
  readonly texts: LadderTexts;
  readonly worked: readonly Worked[];
}

interface Run {
  readonly name: string;
  readonly managers: readonly GradedManager[];
  /** of the history */
  readonly ladder: string;
  /** text of the policy; the built-in one where it is not given */
  readonly policy?: string;
  /** in the order of the files */
  readonly groups: readonly Group[];
}

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');
const rankedBranches = readFileSync(new URL('grade-decisions/ranked-branches.yaml', import.meta.url), 'utf8');

/** The built-in policy with scorecards, ladders and schemes of its own, for which nobody is paid, and other settings. */
function policyWith(settings: Readonly<Record<string, string>>): string {
  const ranked = builtIn.replace(/^scorecards:\n[\s\S]*?(?=^# Quality, 0 to 100)/m, rankedBranches);
  const text = ranked.replace(/^ {2}plans:\n[\s\S]*?(?=^ {2}# Held back)/m, '  plans: {}\n');
  return Object.entries(settings).reduce((policy, [name, value]) => {
    return policy.replace(new RegExp(`^( {2}${name}:\\n[\\s\\S]*?value: )[^}]+`, 'm'), `$1${value}`);
  }, text);
}

const branchRuns = (
  [
    ['ranks as they are, one step a run', 'strict', 'one', {}],
    ['ranks rounded up, more steps a run', 'ceil', 'more', { top_p: 'ceil', promotion_steps: '"3"', demotion_steps: '"2"' }],
  ] as const
).map(
  ([name, topP, steps, settings]): Run => ({
    name,
    managers: [...RANKED_MANAGERS, ...STEPPING_MANAGERS],
    ladder: 'four_grades',
    policy: policyWith({ rank_among: 'branch', ...settings }),
    groups: [
      { of: 'by_rank,two_grades', texts: TWO_GRADES, worked: rankedBy(topP) },
      { of: 'by_steps,four_grades', texts: FOUR_GRADES, worked: steppedBy(steps) },
    ],
  }),
);

const RUNS: readonly Run[] = [
  {
    name: 'the built-in policy',
    managers: [...CORPORATE_MANAGERS, ...BRANCH_HEADS],
    ladder: 'corporate4',
    groups: [
      { of: 'branch_head,', texts: {}, worked: BRANCH_HEADS },
      { of: 'corporate_manager,corporate4', texts: CORPORATE4, worked: CORPORATE_MANAGERS },
    ],
  },
  ...branchRuns,
];

describe.for(RUNS)('by $name', (run) => {
  let job: Promise<{ here: Desk; outcome: Outcome }> | undefined;

  /** The run, made once for all its tests. */
  function decided(): Promise<{ here: Desk; outcome: Outcome }> {
    job ??= runOf(run);
    return job;
  }

  it.for(decisionsOf(run))('%s', async ([, { of, texts }, worked]) => {
    const { here } = await decided();
    expect(rowsOf(here, 'grades.csv', `${of},${worked.id}`)).toBe(gradeText(worked, of, texts));
    expect(rowsOf(here, 'gates.csv', `${worked.id},${of}`)).toBe(gateText(worked, of, texts));
  });

  it('is all that the run says, without a warning', async () => {
    const { here, outcome } = await decided();
    expect(outcome).toMatchObject({ status: 0, stderr: 'written to runs/2025Q3\n', scratch: [] });
    const all = (textOf: typeof gradeText) => decisionsOf(run).map(([, { of, texts }, worked]) => textOf(worked, of, texts)).join('');
    expect(outcome.stdout).toBe(GRADES_HEADER + all(gradeText));
    expect(here.read('runs/2025Q3/grades.csv')).toBe(outcome.stdout);
    expect(here.read('runs/2025Q3/gates.csv')).toBe(GATES_HEADER + all(gateText));
  });
});

async function runOf(run: Run): Promise<{ here: Desk; outcome: Outcome }> {
  const here = desk();
  return { here, outcome: await here.run(wordsOf(run, here)) };
}

/** What each is called by, in the order of the files. */
function decisionsOf({ groups }: Run): (readonly [title: string, group: Group, worked: Worked])[] {
  return groups.flatMap((group) => group.worked.map((worked) => [`${worked.id}: ${worked.why}`, group, worked] as const));
}

function wordsOf({ managers, ladder, policy }: Run, here: Desk): string[] {
  const files = filesOf(managers, ladder, here);
  const other = policy === undefined ? [] : ['--policy', here.put('policy.yaml', policy)];
  return ['quarter', '2025Q3', ...files, ...other, '--format', 'csv', '--show', 'grades', '--out', 'runs'];
}

/** The rows of one manager. @param whose what follows the period */
function rowsOf(here: Desk, name: string, whose: string): string {
  const rows = here.read(`runs/2025Q3/${name}`).split(/(?<=\n)/);
  return rows.filter((row) => row.startsWith(`2025Q3,${whose},`)).join('');
}
