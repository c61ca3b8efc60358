import { expect, it } from 'vitest';
import { latestVersions } from '../../src/pipeline/latest-versions.js';

it('takes the latest version of each run folder, whatever the order, and leaves other files alone', () => {
  const paths = [
    'runs/2025Q3/grades.csv', 'runs/2025Q3.r10/grades.csv', 'runs/2025Q3.r2/grades.csv', 'runs/2025Q2/grades.csv', 'other/2025Q3/grades.csv',
    'runs/2025-07.r2/grades.csv', 'runs/2025-07/grades.csv', 'history/2025Q1-grades.csv', 'history/2025Q1-grades.r2.csv',
  ];
  const kept = ['runs/2025Q3.r10/grades.csv', 'runs/2025Q2/grades.csv', 'other/2025Q3/grades.csv', 'runs/2025-07.r2/grades.csv', 'history/2025Q1-grades.csv', 'history/2025Q1-grades.r2.csv'];
  expect(latestVersions(paths)).toEqual(kept);
  expect(latestVersions([...paths].reverse())).toEqual([...kept].reverse());
});
