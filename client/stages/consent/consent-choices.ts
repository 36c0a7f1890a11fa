import { sourceOf } from '../../../shared/session/quotes.ts'
import type { ConsentAnswer } from '../../../shared/session/session.ts'
import type { OwnView } from '../../../shared/session/view-own.ts'
import type { CommonView } from '../../../shared/session/view.ts'

/** How somebody may let their words be printed here, from most to least exposed. The house rule is the most. */
export function choicesFor({ rules }: CommonView, { name }: OwnView): readonly ConsentAnswer[] {
  if (rules.contributions === 'anonymous') return ['unattributed', 'off']
  return name === null ? ['role', 'unattributed', 'off'] : ['named', 'role', 'unattributed', 'off']
}

/** How they would be named with that answer, to the letter. */
export const namedAs = ({ session }: CommonView, mine: OwnView, answer: ConsentAnswer): string | null =>
  sourceOf(mine, answer, session.lang)
