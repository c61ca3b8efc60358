/** What somebody does first: the demonstration with its tour, the look at the installation, completion and manual. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, ROOT, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

describe('the demonstration', () => {
  it.each(['en', 'zh'])('has a tour in %s whose every command works', async (language) => {
    const here = desk();
    const outcome = await here.run(['demo', 'try', '--lang', language], { columns: 80 });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/start/tour-${language}.txt`);
    const commands = [...outcome.stdout.matchAll(/^ {5}cm-appraise (.*)$/gm)].map(([, words = '']) => words.split(' '));
    expect(commands).toHaveLength(7);
    for (const words of commands) {
      const done = spawnSync(process.execPath, [join(ROOT, 'bin/cm-appraise.js'), ...words], { cwd: join(here.path, 'try'), encoding: 'utf8' });
      expect(done.status, `${words.join(' ')}: ${done.stderr}`).toBe(0);
    }
    expect(existsSync(join(here.path, 'try/2025Q3.html'))).toBe(true);
  });

  it('writes over nothing', async () => {
    const here = desk();
    here.put('cm-appraise-demo/mine.txt', 'mine');
    const outcome = await here.run(['demo']);
    await expect(transcript(outcome)).toMatchFileSnapshot('golden/start/taken.txt');
    expect(readdirSync(join(here.path, 'cm-appraise-demo'))).toEqual(['mine.txt']);
  });
});

describe('the doctor', () => {
  it('finds this installation in order', async () => {
    const outcome = await desk().run(['doctor']);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(outcome.stdout).toMatch(/^Node +good +\d+\.\d+\.\d+\nengine +good +\w+ \w+\nbuilt-in policy +good +built-in\.yaml\ntemporary folder +(?:good|DOUBTFUL) +.*\nfree memory +(?:good|DOUBTFUL) +.* GB\n/);
  });

  it('says what is wrong, in Chinese too, and ends with 1', () => {
    const program = join(ROOT, 'bin/cm-appraise.js');
    const env = { ...process.env, TMPDIR: '/nowhere', LANG: 'zh_CN.UTF-8', LC_ALL: '' };
    const { status, stdout } = spawnSync(process.execPath, [program, 'doctor'], { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^临时文件夹 +有误/m);
    expect(stdout).toContain('请将 TMPDIR 指向可写的文件夹。');
  });
});

describe('completion', () => {
  let here: Desk;

  beforeAll(async () => {
    here = desk();
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { status, stdout } = await here.run(['completion', shell]);
      expect(status).toBe(0);
      here.put(`completion.${shell}`, stdout);
    }
    here.put('ledger.csv', '');
  });

  /** What bash offers for the last of some words. */
  function offered(...words: readonly string[]): string[] {
    const script = `source completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cm_appraise; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'cm-appraise', ...words], { cwd: here.path, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  }

  it('offers in bash commands, options, their values and files', () => {
    expect(offered('q')).toEqual(['quarter']);
    expect(offered('policy', 's')).toEqual(['show']);
    expect(offered('quarter', 'Q3', '--ros')).toEqual(['--roster']);
    expect(offered('quarter', 'Q3', '--lang', '')).toEqual(['zh', 'en']);
    expect(offered('quarter', 'Q3', '--roster', 'led')).toEqual(['ledger.csv']);
    expect(offered('quarter', 'Q3', 'led')).toEqual(['ledger.csv']);
    expect(offered('report', 'runs', '--x')).toEqual(['--xlsx']);
  });

  it.runIf(existsSync('/usr/bin/fish'))('offers in fish commands, options and their values, with what they are', () => {
    const offers = (line: string) => {
      const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source completion.fish; complete -C ${JSON.stringify(line)}`], { cwd: here.path, encoding: 'utf8' });
      expect(stderr).toBe('');
      return stdout.trimEnd().split('\n');
    };
    expect(offers('cm-appraise qua')).toEqual(['quarter\tappraise a quarter']);
    expect(offers('cm-appraise policy sh')).toEqual(['show\tprint the policy in force at a date']);
    expect(offers('cm-appraise report r --html x --xl')).toEqual(['--xlsx\twrite a workbook with a sheet for each table']);
    expect(offers('cm-appraise quarter Q3 --lang ').map((offer) => offer.split('\t')[0])).toEqual(['en', 'zh']);
  });

  it.runIf(existsSync('/usr/bin/zsh'))('is read by zsh without a complaint', () => {
    const { status, stderr } = spawnSync('zsh', ['-f', '-c', 'autoload -U compinit; compinit -D -u; source completion.zsh; whence -w _cm_appraise_quarter'], { cwd: here.path, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the manual page', () => {
  it('has every command, and is read without a complaint', async () => {
    const { status, stdout } = await desk().run(['man']);
    expect(status).toBe(0);
    for (const command of ['quarter', 'policy show', 'report', 'dossier', 'completion']) expect(stdout).toContain(`.SS cm\\-appraise ${command}\n`);
    expect(stdout).toContain('.B \\-\\-log\\-format <form>\n');
    if (!existsSync('/usr/bin/groff')) return;
    const { stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-k'], { input: stdout, encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});
