import type { FormatName } from '../../shared/formats/index.ts'
import type { FormatUi } from './format-ui.ts'
import { approvalUi } from './approval/approval-ui.ts'
import { choiceUi } from './choice/choice-ui.ts'
import { pointsUi } from './points/points-ui.ts'
import { rankingUi } from './ranking/ranking-ui.ts'
import { ratingsUi } from './ratings/ratings-ui.ts'
import { spectrumUi } from './spectrum/spectrum-ui.ts'

export const formatUis = {
  spectrum: spectrumUi,
  ratings: ratingsUi,
  choice: choiceUi,
  approval: approvalUi,
  ranking: rankingUi,
  points: pointsUi,
} satisfies Record<FormatName, FormatUi>

export const formatUi = (name: FormatName): FormatUi => formatUis[name]
