import type { Problem } from '../problems/problem.js';
import { withLock } from '../runs/with-lock.js';

/** Runs a command that writes under a name of an output folder; it is refused while another process does. */
export async function underLock<Outcome extends { readonly kind: string }>(
  out: string,
  name: string,
  command: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'refused'; readonly problems: readonly Problem[] }> {
  const outcome = await withLock(out, name, command);
  return 'kind' in outcome ? outcome : { kind: 'refused', problems: [outcome] };
}
