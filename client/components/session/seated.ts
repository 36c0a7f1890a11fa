import type { OwnView } from '../../../shared/session/view-own.ts'
import type { CommonView } from '../../../shared/session/view.ts'

/** Where this tab keeps that its guest took their seat. */
export const seatedKey = (view: CommonView, mine: OwnView): string =>
  `exchange-table/seated/${view.session.id}/${mine.guest}`
