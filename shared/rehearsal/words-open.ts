import type { RehearsalContribution } from './words.ts'

type Four = readonly [string, string, string, string]

/** What is said on a dilemma without poles, as its author writes it down; `asOpenWords` puts it in speaking order. */
export interface OpenSaid {
  thoughts: Four
  bridge: string
  example: string
  question: string
  /** Each handed the name of what its speaker likes best. */
  reasons: (favourite: string) => Four
  moved: (favourite: string) => string
  stayed: string
  minority: (favourite: string) => string
}

export interface OpenWords extends Pick<OpenSaid, 'reasons' | 'moved' | 'stayed' | 'minority'> {
  contributions: readonly RehearsalContribution[]
}

// The bridge comes third, as between poles: a short rehearsal that takes only the first few hears it.
export const asOpenWords = ({ thoughts, bridge, example, question, ...kept }: OpenSaid): OpenWords => ({
  ...kept,
  contributions: [
    { stance: 'nuance', text: thoughts[0] },
    { stance: 'nuance', text: thoughts[1] },
    { stance: 'nuance', text: bridge, bridge: true },
    { stance: 'example', text: example },
    { stance: 'nuance', text: thoughts[2] },
    { stance: 'question', text: question },
    { stance: 'nuance', text: thoughts[3] },
  ],
})
