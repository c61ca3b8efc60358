/** Sections of a dossier, in their order. */
export const DOSSIER_SECTIONS = ['figures', 'adjustments', 'grades', 'pay', 'deposits', 'held', 'movements', 'loans'] as const;
export type DossierSection = (typeof DOSSIER_SECTIONS)[number];
