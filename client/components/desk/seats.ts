import type { PersonView } from '../../../shared/session/view-desk.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import type { DeskWords } from '../../locales/nl-desk.ts'
import type { TablePerson } from '../table/TableTop.vue'
import type { SeatState } from '../table/TableSeat.vue'
import { minutesAndSeconds } from './durations.ts'
import { hands, seated, speaker, withoutVote } from './people.ts'

/** Notes stand beside names only while they single somebody out, and while the table has room for a second line. */
const fewEnough = (n: number, of: number) => of <= 20 && n <= Math.max(3, of / 3)

const stateOf = ({ present, voted }: PersonView): SeatState =>
  voted === true ? 'lit' : !present ? 'away' : voted === false ? 'open' : 'present'

/** Who sits where on the table from above, and what is to be seen of them: who voted, never what. */
export function tablePeople(view: CommonView, now: number, t: DeskWords['table']): readonly TablePerson[] {
  const seats = seated(view)
  const raised = new Set(hands(view).map(({ guest }) => guest))
  const speaking = speaker(view)?.guest
  const noteWaiting = fewEnough(withoutVote(view).length, seats.length)
  const noteAway = view.status === 'live' && fewEnough(seats.filter(person => !person.present).length, seats.length)
  return seats.map(person => {
    const state = stateOf(person)
    const speaks = person.guest === speaking
    const note = speaks
      ? t.speakingFor(minutesAndSeconds(now - (view.table.speaking?.since ?? now)))
      : state === 'away' && noteAway
        ? t.away
        : state === 'open' && noteWaiting
          ? t.choosing
          : undefined
    return {
      id: person.guest,
      name: person.name ?? t.noName,
      state,
      hand: raised.has(person.guest),
      speaking: speaks,
      note,
    }
  })
}

export type SeatSign = 'away' | 'present' | 'open' | 'lit' | 'hand' | 'speaking'

/** The signs that the picture shows now, for its legend. */
export function signsShown(people: readonly TablePerson[]): readonly SeatSign[] {
  const all: readonly SeatSign[] = ['lit', 'open', 'present', 'away', 'hand', 'speaking']
  return all.filter(sign =>
    people.some(person =>
      sign === 'hand' ? person.hand : sign === 'speaking' ? person.speaking : person.state === sign,
    ),
  )
}

/** A person and their state in words. */
export function describeSeat({ name, state, hand, speaking }: TablePerson, t: DeskWords['table']): string {
  const signs = [t.legend[state], ...(hand ? [t.legend.hand] : []), ...(speaking ? [t.legend.speaking] : [])]
  return `${name}: ${signs.join(', ')}`
}
