import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import SpectrumBallot from './SpectrumBallot.vue'
import SpectrumChart from './SpectrumChart.vue'
import { spectrumSentences } from './spectrum-sentences.ts'

export const spectrumUi: FormatUi = {
  ...spectrumSentences,
  Ballot: SpectrumBallot,
  Chart: SpectrumChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./SpectrumEditor.vue')),
}
