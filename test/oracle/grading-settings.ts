/** What a policy says about windows, ranks and steps, and how a case may differ from the built-in one (SPEC 11). */

/** Named as in the policy. */
export interface GradingSettings {
  /** Months. */
  readonly grade_window: number;
  readonly top_p: 'strict' | 'ceil';
  readonly rank_among: 'scheme' | 'branch' | 'line' | 'grade';
  /** Periods, as the next one. */
  readonly patience: number;
  readonly loss_periods: number;
  readonly promotion_steps: number;
  readonly demotion_steps: number;
}

const builtIn: GradingSettings = {
  grade_window: 12,
  top_p: 'strict',
  rank_among: 'scheme',
  patience: 2,
  loss_periods: 4,
  promotion_steps: 1,
  demotion_steps: 1,
};

export const gradingSettingNames = Object.keys(builtIn) as (keyof GradingSettings)[];

export function gradingSettingsOf(subject: Partial<GradingSettings>): GradingSettings {
  return { ...builtIn, ...subject };
}
