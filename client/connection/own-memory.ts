import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isRecord, keptOnDevice } from './kept.ts'
import { useSession } from './session-store.ts'

export interface OwnBallot {
  readonly value: unknown
  readonly conviction: number | null
}
interface Remembered {
  /** By item and round. */
  readonly ballots: Readonly<Record<string, Readonly<Record<string, OwnBallot>>>>
  /** Own thoughts by id, in one's own words. */
  readonly thoughts: Readonly<Record<string, string>>
}

function readBallots(kept: unknown): Remembered['ballots'] {
  if (!isRecord(kept)) return {}
  const readBallot = (ballot: unknown): OwnBallot =>
    isRecord(ballot)
      ? {
          value: ballot['value'] ?? null,
          conviction: typeof ballot['conviction'] === 'number' ? ballot['conviction'] : null,
        }
      : { value: null, conviction: null }
  return Object.fromEntries(
    Object.entries(kept).flatMap(([item, rounds]) =>
      isRecord(rounds)
        ? [[item, Object.fromEntries(Object.entries(rounds).map(([round, ballot]) => [round, readBallot(ballot)]))]]
        : [],
    ),
  )
}
const readThoughts = (kept: unknown): Remembered['thoughts'] =>
  isRecord(kept)
    ? Object.fromEntries(Object.entries(kept).flatMap(([id, text]) => (typeof text === 'string' ? [[id, text]] : [])))
    : {}

function read(key: string): Remembered {
  const kept = keptOnDevice.read(key)
  return isRecord(kept)
    ? { ballots: readBallots(kept['ballots']), thoughts: readThoughts(kept['thoughts']) }
    : { ballots: {}, thoughts: {} }
}

/**
 * What somebody voted and wrote is remembered for them on their own device alone: once a session closes the server
 * cannot tell whose a ballot was.
 */
export const useOwnMemory = defineStore('own-memory', () => {
  const session = useSession()
  const changes = ref(0)
  const key = computed(() => `exchange-table/own/${session.view?.session.id ?? ''}/${session.mine?.guest ?? ''}`)
  const remembered = computed(() => (changes.value, read(key.value)))

  function write(next: Remembered) {
    keptOnDevice.write(key.value, next)
    changes.value += 1
  }
  function rememberBallot(item: string, round: number, ballot: OwnBallot) {
    const { ballots, thoughts } = remembered.value
    write({ ballots: { ...ballots, [item]: { ...ballots[item], [round]: ballot } }, thoughts })
  }
  function rememberThought(id: string, text: string) {
    const { ballots, thoughts } = remembered.value
    if (thoughts[id] !== text) write({ ballots, thoughts: { ...thoughts, [id]: text } })
  }
  function forgetThought(id: string) {
    const { ballots, thoughts } = remembered.value
    write({ ballots, thoughts: Object.fromEntries(Object.entries(thoughts).filter(([known]) => known !== id)) })
  }
  const ballotOf = (item: string, round: number): OwnBallot | null =>
    remembered.value.ballots[item]?.[String(round)] ?? null

  return { remembered, ballotOf, rememberBallot, rememberThought, forgetThought }
})
