import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import { rankingSentences } from './ranking-sentences.ts'
import RankingBallot from './RankingBallot.vue'
import RankingChart from './RankingChart.vue'

export const rankingUi: FormatUi = {
  ...rankingSentences,
  Ballot: RankingBallot,
  Chart: RankingChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./RankingEditor.vue')),
}
