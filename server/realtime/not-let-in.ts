import type { Lang } from '../../shared/lang.ts'
import type { LinkRefusal } from '../../shared/protocol/messages.ts'
import { linkRefusalText, refusalText } from '../../shared/wording/refusals.ts'

/** What is the matter is no matter of the link: the page tries again by itself. */
type NotNow = 'failed' | 'too-fast'
export type DoorRefusal = LinkRefusal | NotNow

const isNotNow = (code: DoorRefusal): code is NotNow => code === 'failed' || code === 'too-fast'

/** A connection that is refused: `connect_error` carries what it says, and its code. */
export class NotLetIn extends Error {
  readonly data: { readonly code: DoorRefusal }
  constructor(code: DoorRefusal, lang: Lang) {
    super(isNotNow(code) ? refusalText(code, lang) : linkRefusalText(code, lang))
    this.data = { code }
  }
}
