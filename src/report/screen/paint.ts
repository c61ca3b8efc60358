import { Chalk } from 'chalk';

/** How parts of the screen stand out. Nothing is said by colour alone; cyan and red look different to everybody. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly gain: (text: string) => string;
  readonly loss: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** The paints; without colour they leave a text as it is, whatever the environment says (SPEC 16). */
export function paints(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    gain: (text) => chalk.cyan(text),
    loss: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
  };
}
