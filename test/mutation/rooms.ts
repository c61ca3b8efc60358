/** The rooms whose code is changed to see whether a test notices. */
export const MUTATED_ROOMS = ['money', 'calendar', 'formulas', 'policy', 'appraisal'] as const;
export type MutatedRoom = (typeof MUTATED_ROOMS)[number];

/** How the room is named to the tests. */
export const ROOM_VARIABLE = 'CM_APPRAISE_MUTATED_ROOM';

/** That of this process. */
export const MUTATED_ROOM: MutatedRoom = MUTATED_ROOMS.find((room) => room === process.env[ROOM_VARIABLE]) ?? 'appraisal';
