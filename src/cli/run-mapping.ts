import { draftMapping } from '../pipeline/mapping-draft.js';
import type { MappingInitOptions } from './mapping-command.js';
import { runCommand } from './session.js';

/** Prints a draft of a mapping for a file. */
export async function initMapping(file: string, { memory, lang }: MappingInitOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, signal, report }) => {
    const draft = await draftMapping(file, memory, signal);
    if (typeof draft === 'string') await terminal.print(draft);
    else report(draft);
  });
}
