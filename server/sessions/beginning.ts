import type { GuestInput } from '../../shared/session/guests.ts'
import { inputOf } from '../../shared/session/item-input.ts'
import type { Guest, Session } from '../../shared/session/session.ts'
import { agendaFileOf, itemsOf } from '../../shared/script/agenda-file.ts'
import { asId, type ChapterId } from '../../shared/session/ids.ts'
import type { Beginning } from './agenda-content.ts'
import type { Start } from './new-session.ts'

/** What is worth keeping of a session for the next one: no people, no votes, no words that were said. */
export function beginningOf(state: Session): Beginning {
  const { chapters, items, ...agenda } = agendaFileOf(state)
  return {
    ...agenda,
    // The schema's lists are writable ones.
    chapters: [...chapters],
    items: items.map(item => ({ ...item, steps: [...item.steps] })),
    rules: state.rules,
    segments: [...state.segments],
  }
}

/** A session that begins with what was kept. */
export function startFrom(kept: Beginning): Start {
  const ids = kept.chapters.map((_, place) => asId<ChapterId>(`chapter-${place + 1}`))
  return {
    ...{ title: kept.title, rules: kept.rules, segments: kept.segments },
    chapters: kept.chapters.flatMap(({ title }, place) =>
      ids[place] === undefined ? [] : [{ id: ids[place], title }],
    ),
    items: itemsOf(kept, place => ids[place] ?? null),
  }
}

/** A session that begins as another one did. */
export const startLike = ({ title, rules, segments, chapters, items }: Session): Start => ({
  ...{ title, rules, segments, chapters },
  items: items.map(inputOf),
})

const guestFrom = ({ person, role, votes, segment }: Guest): readonly GuestInput[] =>
  person === null
    ? []
    : [{ name: person.name, role, votes, segment, ...(person.email !== undefined && { email: person.email }) }]

/** Those who could still come in, as new guests; whose name was erased is left out. */
export const guestsLike = ({ guests }: Session): readonly GuestInput[] =>
  guests.filter(({ link }) => link === 'active').flatMap(guestFrom)
