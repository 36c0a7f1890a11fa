import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import RatingsBallot from './RatingsBallot.vue'
import RatingsChart from './RatingsChart.vue'
import { ratingsSentences } from './ratings-sentences.ts'

export const ratingsUi: FormatUi = {
  ...ratingsSentences,
  Ballot: RatingsBallot,
  Chart: RatingsChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./RatingsEditor.vue')),
}
