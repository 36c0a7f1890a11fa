import type { FormatUi } from '../../../client/formats/format-ui.ts'
import { formatsWords, resultSentence } from '../../../client/formats/round-result.ts'
import { yesNoOptions } from '../../formats/yesno.ts'
import YesNoBallot from './YesNoBallot.vue'
import YesNoChart from './YesNoChart.vue'
import YesNoEditor from './YesNoEditor.vue'
import { chosenIn, readSettings, registered } from './yesno-words.ts'

export const yesnoUi: FormatUi = {
  Ballot: YesNoBallot,
  Chart: YesNoChart,
  Editor: YesNoEditor,
  called: () => ({ name: 'Ja of nee', hint: 'Iedereen zegt ja of nee.' }),
  missing: value => (chosenIn(value).length === 0 ? 'Zeg eerst ja of nee' : null),
  options: settings => yesNoOptions(readSettings(settings)).map(({ name }) => name),
  draws: 'lamps',
  keys: () => 2,
  standing(value, settings, lang) {
    const option = yesNoOptions(readSettings(settings)).find(({ id }) => id === value)
    return [option ? `Jij zegt ${option.name}` : formatsWords[lang].standingNowhere]
  },
  result: (name, round, settings, lang) => resultSentence(registered(), name, round, settings, lang),
  movement: () => null,
  paper: settings => ({ kind: 'one', options: yesNoOptions(readSettings(settings)).map(({ name }) => name) }),
  sides: () => null,
}
