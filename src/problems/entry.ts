export type Language = 'en' | 'zh';

/** A text in both languages of the program. */
export type Text = Readonly<Record<Language, string>>;

/**
 * What a problem means for the run. A warning lets it go on; the others end it with their own exit status (SPEC 16).
 * `policy` stands for every file that says how to calculate and read: policy, mapping and configuration; `held` for a
 * figure that others build on and that is never changed.
 */
export type Consequence = 'warning' | 'usage' | 'data' | 'no_input' | 'policy' | 'no_output' | 'io_failed' | 'held' | 'interrupted';

/** What is said of one kind of problem. `{name}` in a text stands for a detail of the problem. */
export interface CatalogueEntry {
  readonly consequence: Consequence;
  readonly message: Text;
  /** what to do */
  readonly hint: Text;
}

/** Lets the compiler check the entries and keep their names. */
export function entries<Code extends string>(
  list: Record<Code, CatalogueEntry>,
): Record<Code, CatalogueEntry> {
  return list;
}
