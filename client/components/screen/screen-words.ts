import { computed, type ComputedRef } from 'vue'
import type { Lang } from '../../../shared/lang.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { enCommon } from '../../locales/en-common.ts'
import { enDiscuss } from '../../locales/en-discuss.ts'
import { enKnock } from '../../locales/en-knock.ts'
import { enLobby } from '../../locales/en-lobby.ts'
import { enScreen } from '../../locales/en-screen.ts'
import { enSteps } from '../../locales/en-steps.ts'
import { enTable } from '../../locales/en-table.ts'
import { nlCommon, type CommonWords } from '../../locales/nl-common.ts'
import { nlDiscuss, type DiscussWords } from '../../locales/nl-discuss.ts'
import { nlKnock, type KnockWords } from '../../locales/nl-knock.ts'
import { nlLobby, type LobbyWords } from '../../locales/nl-lobby.ts'
import { nlScreen, type ScreenWords } from '../../locales/nl-screen.ts'
import { nlSteps, type StepsWords } from '../../locales/nl-steps.ts'
import { nlTable, type TableWords } from '../../locales/nl-table.ts'

export interface RoomWords {
  readonly lang: Lang
  readonly screen: ScreenWords
  readonly table: TableWords
  readonly steps: StepsWords
  readonly discuss: DiscussWords
  readonly lobby: LobbyWords
  readonly knock: KnockWords
  readonly common: CommonWords
}

const roomWords: Readonly<Record<Lang, RoomWords>> = {
  nl: {
    ...{ lang: 'nl', screen: nlScreen, table: nlTable, steps: nlSteps },
    ...{ discuss: nlDiscuss, lobby: nlLobby, knock: nlKnock, common: nlCommon },
  },
  en: {
    ...{ lang: 'en', screen: enScreen, table: enTable, steps: enSteps },
    ...{ discuss: enDiscuss, lobby: enLobby, knock: enKnock, common: enCommon },
  },
}

/** The words of the table's own language: a room has no preference of its own, whatever was chosen on this computer. */
export const useRoomWords = (view: () => CommonView): ComputedRef<RoomWords> =>
  computed(() => roomWords[view().session.lang])
