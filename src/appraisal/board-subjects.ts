/** Who can be ranked (SPEC 12). */
export const BOARD_SUBJECTS = ['managers', 'branches', 'departments', 'customers'] as const;
export type BoardSubject = (typeof BOARD_SUBJECTS)[number];

/** Within what managers can be ranked, beside the whole bank. */
export const BOARD_GROUPS = ['branch', 'department', 'line', 'scheme', 'grade'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];
