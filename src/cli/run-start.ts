import { arch, platform } from 'node:os';
import { examine } from '../pipeline/examine.js';
import { writeDemo } from '../pipeline/write-demo.js';
import { examinationScreen } from '../report/screen/examination.js';
import { tourScreen } from '../report/screen/tour.js';
import { EXIT } from './exit-status.js';
import { runCommand } from './session.js';
import type { StartOptions } from './start-commands.js';

/** Writes the demonstration and says what to try. */
export async function demo(folder: string, { lang }: StartOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, report }) => {
    const problem = await writeDemo(folder);
    if (problem !== undefined) report([problem]);
    else await terminal.print(terminal.drawn(tourScreen(folder, terminal)));
  });
}

/** Says how the installation is; with something wrong the exit status is 1. */
export async function doctor({ lang }: StartOptions): Promise<void> {
  await runCommand(lang, async ({ terminal }) => {
    const findings = await examine({ node: process.versions.node, platform: `${platform()} ${arch()}` });
    await terminal.print(terminal.drawn(examinationScreen(findings, terminal)));
    if (findings.some(({ state }) => state === 'wrong')) process.exitCode = EXIT.difference;
  });
}
