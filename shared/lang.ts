export const langs = ['nl', 'en'] as const
export type Lang = (typeof langs)[number]
