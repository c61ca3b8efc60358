// The least program that commander allows: what --help costs before cm-appraise adds anything.
import { Command } from 'commander';

const program = new Command('bare').description('a program with one command');
program.command('quarter').argument('<period>').argument('<ledger...>').option('--out <dir>', 'output folder').action(() => {});
program.parse();
