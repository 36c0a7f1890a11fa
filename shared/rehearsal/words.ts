// The session's own stances, said again: rehearsed guests know only what they are handed, as the real ones do.
export type RehearsalStance = 'a' | 'b' | 'nuance' | 'example' | 'question'

export interface RehearsalContribution {
  stance: RehearsalStance
  text: string
  /** People of both poles could endorse this one. */
  bridge?: true
}

export interface DilemmaWords {
  contributions: readonly RehearsalContribution[]
  reasons: { a: readonly string[]; b: readonly string[] }
  /** The optional line after the second vote: moved towards a pole, or stayed (fits either side). */
  shifts: { toA: string; toB: string; stayed: string }
  minority: { a: string; b: string }
}

/** What somebody says aloud: as a scribe writes it down, and as its speaker meant it. */
export interface SpokenLine {
  heard: string
  meant: string
}

export interface GeneralWords {
  /** Under a thought of somebody else: with it, and in doubt of it. */
  replies: { agree: readonly string[]; doubt: readonly string[] }
  spoken: readonly SpokenLine[]
  /** Why somebody moved, with what they heard from somebody else. */
  carried: (said: string) => readonly string[]
  reservations: readonly string[]
  objections: readonly string[]
  minority: (pole: string) => readonly string[]
}

export interface Poles {
  poleA: string
  poleB: string
}

type Three = readonly [string, string, string]
type Four = readonly [string, string, string, string]

/** One dilemma's words as their author writes them down; `asWords` puts them in speaking order. */
export interface Said {
  a: Three
  b: Three
  bridge: string
  nuance: string
  example: string
  question: string
  reasonsA: Four
  reasonsB: Four
  toA: string
  toB: string
  stayed: string
  minorityA: string
  minorityB: string
}

// The bridge comes third and the poles alternate, so that a short rehearsal that takes only the first few hears every side.
export const asWords = ({ a, b, ...said }: Said): DilemmaWords => ({
  contributions: [
    { stance: 'a', text: a[0] },
    { stance: 'b', text: b[0] },
    { stance: 'nuance', text: said.bridge, bridge: true },
    { stance: 'example', text: said.example },
    { stance: 'b', text: b[1] },
    { stance: 'a', text: a[1] },
    { stance: 'question', text: said.question },
    { stance: 'a', text: a[2] },
    { stance: 'b', text: b[2] },
    { stance: 'nuance', text: said.nuance },
  ],
  reasons: { a: said.reasonsA, b: said.reasonsB },
  shifts: { toA: said.toA, toB: said.toB, stayed: said.stayed },
  minority: { a: said.minorityA, b: said.minorityB },
})
