/** Assignments of a random case: hand-overs in spans with gaps, and shares that never sum to more than 1. */
import { assignmentRow, type AssignmentRow } from './case.js';
import { plusDays, type Day } from './days.js';
import { randomDay, randomDays, shareText, type Scene } from './random-scene.js';

type Subject = Pick<Partial<AssignmentRow>, 'account' | 'customer'>;

/** In ten-thousandths; halves and quarters of a cent are what rounding has to get right. */
function randomShare({ random }: Scene, atMost: number): number {
  const round = random.pick([5000, 2500, 7500, 6000]);
  return random.percent(40) && round <= atMost ? round : random.whole(1, atMost);
}

/** One or more managers over the same days; what they do not share is left open. */
function sharing(scene: Scene, subject: Subject, from: Day, to: Day): AssignmentRow[] {
  const { random } = scene;
  const sharers = random.some(scene.managers, random.pick([1, 1, 1, 2, 3]));
  let left = 10000;
  return sharers.map((manager, index) => {
    const takesRest = index === sharers.length - 1 && random.percent(65);
    const share = takesRest ? left : randomShare(scene, left - (sharers.length - index - 1));
    left -= share;
    return assignmentRow({ ...subject, manager, from, to, share: shareText(share) });
  });
}

/** Spans one after the other, with or without days between them. */
function spans(scene: Scene, subject: Subject): AssignmentRow[] {
  const { random } = scene;
  const starts = randomDays(scene, random.whole(1, 4));
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const isOpenEnded = next === undefined && random.percent(60);
    if (isOpenEnded) return sharing(scene, subject, from, '');
    if (next === undefined) return sharing(scene, subject, from, latestOf(from, randomDay(scene)));
    const gap = random.percent(60) ? 1 : random.whole(1, 20);
    return sharing(scene, subject, from, latestOf(from, plusDays(next, -gap)));
  });
}

function latestOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** One manager for good, and a second one who joins for a while. */
function joined(scene: Scene, subject: Subject): AssignmentRow[] {
  const { random } = scene;
  const [from = '', to = from] = randomDays(scene, 2);
  const lead = randomShare(scene, 9999);
  const second = random.percent(50) ? 10000 - lead : randomShare(scene, 10000 - lead);
  const always = plusDays(scene.period.first, -random.whole(0, 400));
  return [
    assignmentRow({ ...subject, manager: random.pick(scene.managers), from: always, share: shareText(lead) }),
    assignmentRow({ ...subject, manager: random.pick(scene.managers), from, to, share: shareText(second) }),
  ];
}

/** Nothing within the period: its days are nobody's. */
function outside(scene: Scene, subject: Subject): AssignmentRow[] {
  const { random, period } = scene;
  const before = random.percent(50);
  const from = before ? plusDays(period.eve, -random.whole(0, 90)) : plusDays(period.last, random.whole(1, 20));
  const to = before ? period.eve : random.pick(['', plusDays(from, 30)]);
  return sharing(scene, subject, from, to);
}

export function randomAssignments(scene: Scene, accounts: readonly string[]): AssignmentRow[] {
  const { random } = scene;
  if (random.percent(15)) return [];
  const subjects: Subject[] = [
    ...accounts.filter(() => random.percent(25)).map((account) => ({ account })),
    ...scene.customers.filter(() => random.percent(30)).map((customer) => ({ customer })),
  ];
  return random.shuffled(
    subjects.flatMap((subject) => random.pick([spans, spans, spans, joined, outside])(scene, subject)),
  );
}
