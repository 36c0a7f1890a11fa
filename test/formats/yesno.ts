import { defineFormat } from '../../shared/formats/format.ts'
import { ownValue, shortText } from '../../shared/formats/reading.ts'
import type { Option } from '../../shared/formats/options.ts'
import type { Lang } from '../../shared/lang.ts'

/** A seventh format, as somebody would add it: a word for yes and a word for no. */
export interface YesNoSettings {
  readonly yes: string
  readonly no: string
}
export type YesNoBallot = 'yes' | 'no'

const words: Readonly<Record<Lang, YesNoSettings>> = { nl: { yes: 'Ja', no: 'Nee' }, en: { yes: 'Yes', no: 'No' } }
const said = {
  nl: { caption: 'Hoe vaak ja en nee werd gezegd.', head: ['Antwoord', 'Stemmen'], of: 'van de' },
  en: { caption: 'How often yes and no were said.', head: ['Answer', 'Votes'], of: 'of' },
} as const

export const yesNoOptions = ({ yes, no }: YesNoSettings): readonly Option[] => [
  { id: 'yes', name: yes },
  { id: 'no', name: no },
]

export const yesno = defineFormat({
  readSettings(input: unknown): YesNoSettings | undefined {
    const [yes, no] = [shortText(ownValue(input, 'yes'), 30), shortText(ownValue(input, 'no'), 30)]
    return yes && no && yes !== no ? { yes, no } : undefined
  },
  emptySettings: (lang: Lang = 'nl') => words[lang],
  readBallot: (input: unknown): YesNoBallot | undefined => (input === 'yes' || input === 'no' ? input : undefined),
  tally: (ballots: readonly YesNoBallot[], settings: YesNoSettings) => ({
    options: yesNoOptions(settings).map(({ id }) => ({ id, votes: ballots.filter(ballot => ballot === id).length })),
  }),
  ballotAt: (place: number): YesNoBallot => (place < 0.5 ? 'yes' : 'no'),
  options: yesNoOptions,
  describe({ options }, settings, lang) {
    const votes = options.map(option => option.votes)
    const all = votes.reduce((sum, count) => sum + count, 0)
    return {
      ...{ caption: said[lang].caption, head: said[lang].head },
      rows: yesNoOptions(settings).map(({ name }, index) => [name, votes[index] ?? 0]),
      sentence: `${settings.yes}: ${votes[0] ?? 0} ${said[lang].of} ${all}.`,
    }
  },
})
