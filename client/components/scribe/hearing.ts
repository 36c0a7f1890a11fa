import type { GuestId } from '../../../shared/session/ids.ts'
import type { CommonView } from '../../../shared/session/view.ts'

/** Somebody who can be heard, as the scribe knows them. */
export interface Heard {
  readonly guest: GuestId
  readonly name: string
  readonly initials: string
  readonly segment: string | null
}

const wordsOf = (name: string): readonly string[] => name.split(/[\s-]+/).filter(word => word !== '')
const firstLetter = (word: string): string => [...word][0] ?? ''

/** "Marieke van den Berg" is MvdB. */
export const initialsOf = (name: string): string => wordsOf(name).map(firstLetter).join('')

/** Who has the floor, as a scribe knows it, or who leads the talk. */
export const speakingIn = ({ capture, desk }: CommonView): GuestId | null => capture?.speaking ?? desk?.speaking ?? null

/** Everybody on the list, as a scribe knows them, or who leads the talk: there whoever was erased still stands, without a name. */
export const heardIn = ({ capture, desk }: CommonView, nobody: string): readonly Heard[] =>
  (capture?.people ?? desk?.people.filter(({ name }) => name !== null) ?? []).map(({ guest, name, segment }) => {
    const shown = name ?? nobody
    return { guest, name: shown, initials: initialsOf(shown), segment }
  })

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}|\./gu, '')
    .toLowerCase()

/** How well letters fit somebody: the lower the better; null when they do not. Small words of a name may be left out. */
function fit(letters: string, { name, initials }: Heard): number | null {
  const words = wordsOf(name)
  const large = words.filter(word => firstLetter(word) !== firstLetter(word).toLowerCase())
  const short = plain(large.map(firstLetter).join(''))
  const whole = plain(initials)
  if (letters === whole || letters === short) return 0
  if (whole.startsWith(letters) || short.startsWith(letters)) return 1
  if (plain(name).startsWith(letters)) return 2
  return words.some(word => plain(word).startsWith(letters)) ? 3 : null
}

/**
 * Whom these letters may mean: by initials or the start of a name, whatever the capitals and accents.
 * @returns the best first; when the letters are all of somebody's initials, nobody else
 */
export function meantBy(letters: string, people: readonly Heard[]): readonly Heard[] {
  const wanted = plain(letters)
  if (wanted === '') return []
  const fits = people.flatMap(person => {
    const how = fit(wanted, person)
    return how === null ? [] : [{ person, how }]
  })
  const exact = fits.filter(({ how }) => how === 0)
  return (exact.length > 0 ? exact : fits.toSorted((a, b) => a.how - b.how)).map(({ person }) => person)
}
