export type Pace = 'calm' | 'brisk' | 'fast'

/** How many times faster than a comfortable evening. */
export const speeds: Readonly<Record<Pace, number>> = { calm: 1, brisk: 3, fast: 10 }

export const paceOptions = (words: Readonly<Record<Pace, string>>) =>
  (['calm', 'brisk', 'fast'] as const).map(value => ({ value, label: words[value] }))
