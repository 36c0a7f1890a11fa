/** Longest texts, in UTF-16 units, that a command may carry. Over it: refused with `too-long`. */
export const limits = {
  title: 120,
  question: 300,
  pole: 60,
  argument: 200,
  contribution: 1000,
  reason: 280,
  remark: 400,
  name: 100,
  email: 254,
  place: 200,
  /** Two sentences that a group agrees on. */
  minority: 400,
  headline: 160,
  body: 1200,
} as const

/** Most of each kind that one session holds. Over it: refused with `full`. */
export const capacity = {
  items: 60,
  chapters: 20,
  guests: 1500,
  /** Beyond those guests: places for who leads or writes down, who must never find the table full. */
  hosts: 20,
  rounds: 9,
  contributionsPerItem: 600,
  /** What was said aloud and captured; it takes no room of what is written. */
  linesPerItem: 600,
  takeaways: 40,
} as const

/** How long after its step a contribution that was being written can still be sent, in milliseconds. */
export const graceAfterStep = 30_000
