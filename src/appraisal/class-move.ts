/** Loans that went from one risk class to another between the ends of two runs. Amounts have two decimals. */
export interface ClassMove {
  /** undefined for loans that the run before does not have */
  readonly before: string | undefined;
  /** undefined for loans that this run does not have any more */
  readonly after: string | undefined;
  readonly loans: number;
  /** closing balances in the policy's currency */
  readonly closingBefore: string;
  readonly closingAfter: string;
}
