import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import ChoiceBallot from './ChoiceBallot.vue'
import ChoiceChart from './ChoiceChart.vue'
import { choiceSentences } from './choice-sentences.ts'

export const choiceUi: FormatUi = {
  ...choiceSentences,
  Ballot: ChoiceBallot,
  Chart: ChoiceChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./ChoiceEditor.vue')),
}
