import { defineAsyncComponent } from 'vue'
import type { FormatUi } from '../format-ui.ts'
import { approvalSentences } from './approval-sentences.ts'
import ApprovalBallot from './ApprovalBallot.vue'
import ApprovalChart from './ApprovalChart.vue'

export const approvalUi: FormatUi = {
  ...approvalSentences,
  Ballot: ApprovalBallot,
  Chart: ApprovalChart,
  // Only the organizer edits: nobody at the table loads it.
  Editor: defineAsyncComponent(() => import('./ApprovalEditor.vue')),
}
