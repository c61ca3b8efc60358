/** A made-up tree: texts by path. */
type Tree = Readonly<Record<string, string>>;

/** What a rule must catch, as `path:line` in reported order, and what it must let pass. */
export interface Example {
  readonly rule: string;
  readonly broken: Tree;
  readonly caught: readonly string[];
  readonly kept: Tree;
}
