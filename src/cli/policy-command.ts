import { Command, Option } from 'commander';

export interface PolicyShowOptions {
  readonly at?: string;
  readonly json?: boolean;
  readonly lang?: 'zh' | 'en';
}

export interface PolicyCheckOptions {
  readonly lang?: 'zh' | 'en';
}

export interface PolicyActions {
  readonly show: (file: string | undefined, options: PolicyShowOptions) => Promise<void>;
  readonly check: (file: string, options: PolicyCheckOptions) => Promise<void>;
  readonly init: () => Promise<void>;
}

/** `policy show|check|init`. */
export function policyCommand(actions: PolicyActions): Command {
  const policy = new Command('policy').summary('show, check or print the numbers that the appraisal goes by').addHelpText(
    'before',
    `Examples:
  cm-appraise policy show --at 2025-09-30
  cm-appraise policy show our-policy.yaml --json
  cm-appraise policy init > our-policy.yaml
  cm-appraise policy check our-policy.yaml
`,
  );
  policy.addCommand(showCommand(actions.show));
  policy.addCommand(checkCommand(actions.check));
  policy.addCommand(new Command('init').summary('print the built-in policy, with comments, to start one from').action(actions.init));
  return policy;
}

function showCommand(action: PolicyActions['show']): Command {
  return new Command('show')
    .summary('print the policy in force at a date')
    .argument('[file]', 'policy file; the built-in policy without one')
    .option('--at <date>', 'a date such as 2025-09-30; today without it')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .action(action);
}

function checkCommand(action: PolicyActions['check']): Command {
  return new Command('check')
    .summary('validate a policy file')
    .argument('<file>', 'policy file')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .action(action);
}
