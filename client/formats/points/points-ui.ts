import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import { pointsSentences } from './points-sentences.ts'
import PointsBallot from './PointsBallot.vue'
import PointsChart from './PointsChart.vue'

export const pointsUi: FormatUi = {
  ...pointsSentences,
  Ballot: PointsBallot,
  Chart: PointsChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./PointsEditor.vue')),
}
