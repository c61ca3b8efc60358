import { type Scene, lines, soundLedger } from './scene.js';

/** What can be wrong with the configuration of a working folder. */
export const CONFIG_SCENES: readonly Scene[] = [
  {
    name: 'config-of-many-faults',
    codes: ['config_unknown_key', 'config_missing', 'config_value', 'config_alias', 'config_duplicate_key'],
    status: 78,
    stage: (desk) => {
      const faulty = ['rooster: roster.csv', 'policy:', 'snapshots: all', 'out: &runs runs', 'fx: fx.csv', 'fx: rates.csv', 'roster: [a, b]'];
      desk.put('cm-appraise.yaml', lines(...faulty));
      return ['quarter', '2025Q3', soundLedger(desk)];
    },
  },
  {
    name: 'config-no-yaml',
    codes: ['config_syntax'],
    status: 78,
    stage: (desk) => {
      desk.put('cm-appraise.yaml', lines('roster: "roster.csv', 'out: runs'));
      return ['check', soundLedger(desk)];
    },
  },
  {
    name: 'config-too-large',
    codes: ['config_too_large'],
    status: 78,
    stage: (desk) => {
      desk.put('cm-appraise.yaml', `# ${'x'.repeat(1_200_000)}\n`);
      return ['check', soundLedger(desk)];
    },
  },
  {
    name: 'config-too-deep',
    codes: ['config_too_deep'],
    status: 78,
    stage: (desk) => {
      desk.put('cm-appraise.yaml', `roster: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`);
      return ['check', soundLedger(desk)];
    },
  },
  {
    name: 'config-names-what-is-not-there',
    codes: ['file_missing'],
    status: 66,
    stage: (desk) => {
      desk.put('cm-appraise.yaml', lines('roster: nowhere/roster.csv', 'policy: nowhere.yaml'));
      return ['check', soundLedger(desk)];
    },
  },
];
