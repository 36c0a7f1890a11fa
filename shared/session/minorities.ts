import { sideOf } from '../formats/format.ts'
import { formatOf } from '../formats/index.ts'
import type { GuestId, ItemId } from './ids.ts'
import { limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireGuest, requireUnclosed } from './permissions.ts'
import { hidesEverybody } from './positions.ts'
import { optionalTextWithin, refuse } from './refusal.ts'
import {
  ballotsCast,
  itemOf,
  roundsOf,
  voterNumberOf,
  type Ballot,
  type Dilemma,
  type HouseRules,
  type Item,
  type Round,
  type Session,
} from './session.ts'

/** One of the two poles of a dilemma. */
export type MinoritySide = 'a' | 'b'
/** What a minority says of itself, in one text that all who hold it share. */
export interface MinoritySentence {
  readonly side: MinoritySide
  /** Empty once it was taken back. */
  readonly text: string
  /** Counts the wordings, from 1; 0 once the ballots are mixed. */
  readonly version: number
}
/** Those on the smaller side of a dilemma, as long as nobody can say who they are. */
export interface Minority {
  readonly item: ItemId
  readonly side: MinoritySide
}

export interface MinorityCommands {
  /** By one who holds it, in the place of the wording with this version (0: none yet); an empty text takes it back. */
  WordMinority: { readonly item: ItemId; readonly text: string; readonly version: number }
}
export interface MinorityEvents {
  /** Names nobody: who worded it is in no log. */
  MinorityWorded: { readonly item: ItemId } & MinoritySentence
}

/** Fewer than this speak for nobody but themselves. */
const fewestHolders = 2

interface SmallerSide {
  readonly side: MinoritySide
  /** The voter numbers of those on it, by their own ballots. */
  readonly voters: ReadonlySet<number>
}
interface WorkedOut {
  readonly item: Item | undefined
  readonly rules: HouseRules
  readonly found: SmallerSide | null
}
/**
 * What was found, by the rounds it was found in. Every voter's own half is made anew with their vote, and asks for the minorities
 * of all dilemmas before it, which no vote changes any more.
 */
const workedOut = new WeakMap<readonly Round[], WorkedOut>()

function smallerSide(state: Session, id: ItemId): SmallerSide | null {
  const rounds = roundsOf(state, id)
  const round = rounds.at(-1)
  if (round?.status !== 'revealed') return null
  const [item, { rules }] = [itemOf(state, id), state]
  const known = workedOut.get(rounds)
  if (known?.item === item && known?.rules === rules) return known.found
  const found = item?.kind === 'dilemma' ? sideOfFewer(item, round, rules) : null
  workedOut.set(rounds, { item, rules, found })
  return found
}

function sideOfFewer(item: Dilemma, round: Round, rules: HouseRules): SmallerSide | null {
  if (!hidesEverybody(rules, round)) return null
  const sideIn = sideReader(item)
  const people = (side: MinoritySide) => ballotsCast(round).filter(ballot => sideIn(ballot) === side).length
  const [a, b] = [people('a'), people('b')]
  if (a === b) return null
  const side = a < b ? 'a' : 'b'
  const voters = new Set<number>()
  for (const [voter, ballot] of round.ballots.entries()) if (sideIn(ballot) === side) voters.add(voter)
  return voters.size >= fewestHolders ? { side, voters } : null
}

/** The side of a ballot of this item; null on neither, and on a format without two poles. */
function sideReader({ format, settings }: Dilemma): (ballot: Ballot | undefined) => MinoritySide | null {
  const { ordered } = formatOf(format)
  if (!ordered) return () => null
  const positions = ordered.positions(settings)
  return ballot => {
    if (!ballot || ballot.value === null) return null
    const side = sideOf(ordered.position(ballot.value), positions)
    return side === 'middle' ? null : side
  }
}

/**
 * The minority of a dilemma between two poles: the side that fewer took in its last round, when that was revealed and two of
 * them or more voted themselves. Null where there is none. The same before and after the ballots are mixed.
 */
export function minorityOn(state: Session, item: ItemId): Minority | null {
  const found = smallerSide(state, item)
  return found && { item, side: found.side }
}

/** Who holds it; nobody once the ballots are mixed, for then no ballot is anybody's. */
export function holdersOf(state: Session, item: ItemId): readonly GuestId[] {
  const found = state.register === null ? smallerSide(state, item) : null
  return found ? state.guests.filter((_, voter) => found.voters.has(voter)).map(({ id }) => id) : []
}

/** What the minority of a dilemma said of itself; null when it said nothing, or when that side is no minority any more. */
export function sentenceOn(state: Session, item: ItemId): MinoritySentence | null {
  const said = state.minorities[item]
  return said && said.text !== '' && minorityOn(state, item)?.side === said.side ? said : null
}

/** Items whose talk has come to its end: those that hold a minority may be worded. */
function isConcluded({ status, stage, spent }: Session, item: ItemId): boolean {
  if (status === 'takeaways') return true
  if (status !== 'live') return false
  const here = stage?.item === item && stage.step === 'conclude'
  return here || Object.keys(spent).some(key => key.startsWith(`${item}/conclude/`))
}

/** A minority that a guest holds and may word now. */
export interface OwnMinority extends Minority {
  /** Null while nobody has worded it. */
  readonly text: string | null
  /** What a new wording takes the place of. */
  readonly version: number
}
export function ownMinorities(state: Session, guest: GuestId): readonly OwnMinority[] {
  if (state.register !== null) return []
  const voter = voterNumberOf(state, guest)
  return state.items.flatMap(({ id: item }) => {
    const found = smallerSide(state, item)
    if (!found?.voters.has(voter) || !isConcluded(state, item)) return []
    const { text = null } = sentenceOn(state, item) ?? {}
    return { item, side: found.side, text, version: state.minorities[item]?.version ?? 0 }
  })
}

export const decideMinorities: Deciders<MinorityCommands> = {
  WordMinority(state, { item, text: words, version }, { by }) {
    const { id } = requireGuest(state, by)
    requireUnclosed(state)
    // Whoever holds none gets the same answer, whether there is one or not.
    const held = ownMinorities(state, id).find(minority => minority.item === item) ?? refuse('not-allowed')
    if (version !== held.version) refuse('stale')
    // One sentence in one line, wherever it is printed.
    const text = optionalTextWithin(words.replaceAll(/\s+/gu, ' '), limits.minority) ?? ''
    if (text === (held.text ?? '')) return []
    return [{ type: 'MinorityWorded', data: { item, side: held.side, text, version: version + 1 } }]
  },
}

export const evolveMinorities: Evolvers<MinorityEvents> = {
  MinorityWorded: (state, { item, ...sentence }) => ({
    ...state,
    minorities: { ...state.minorities, [item]: sentence },
  }),
}
