/** For whom a view is made. The common half is the same for everybody of an audience. */
export const audiences = ['facilitator', 'scribe', 'participant', 'screen'] as const
export type Audience = (typeof audiences)[number]
