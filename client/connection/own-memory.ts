import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { verdicts, type Verdict } from '../../shared/session/takeaway.ts'
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
  /** Own judgements of take-aways, as they stood. */
  readonly verdicts: Readonly<Record<string, Verdict>>
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

const readVerdicts = (kept: unknown): Remembered['verdicts'] =>
  Object.fromEntries(
    Object.entries(isRecord(kept) ? kept : {}).flatMap(([takeaway, judged]) => {
      const verdict = verdicts.find(known => known === judged)
      return verdict ? [[takeaway, verdict] as const] : []
    }),
  )

function read(key: string): Remembered {
  const kept = keptOnDevice.read(key)
  const { ballots, thoughts, verdicts: judged } = isRecord(kept) ? kept : {}
  return { ballots: readBallots(ballots), thoughts: readThoughts(thoughts), verdicts: readVerdicts(judged) }
}

/**
 * What somebody voted, wrote and judged is remembered for them on their own device alone: once a session closes the server
 * cannot tell whose a ballot was.
 */
export const useOwnMemory = defineStore('own-memory', () => {
  const session = useSession()
  const changes = ref(0)
  const key = computed(() => `exchange-table/own/${session.view?.session.id ?? ''}/${session.mine?.guest ?? ''}`)
  const remembered = computed(() => (changes.value, read(key.value)))

  function write(changed: Partial<Remembered>) {
    keptOnDevice.write(key.value, { ...remembered.value, ...changed })
    changes.value += 1
  }
  function rememberBallot(item: string, round: number, ballot: OwnBallot) {
    const { ballots } = remembered.value
    write({ ballots: { ...ballots, [item]: { ...ballots[item], [round]: ballot } } })
  }
  function rememberThought(id: string, text: string) {
    const { thoughts } = remembered.value
    if (thoughts[id] !== text) write({ thoughts: { ...thoughts, [id]: text } })
  }
  function forgetThought(id: string) {
    const { thoughts } = remembered.value
    write({ thoughts: Object.fromEntries(Object.entries(thoughts).filter(([known]) => known !== id)) })
  }
  /** All of them: a judgement of words that were changed since is none any more. */
  const rememberVerdicts = (judged: Remembered['verdicts']) => write({ verdicts: judged })
  const ballotOf = (item: string, round: number): OwnBallot | null =>
    remembered.value.ballots[item]?.[String(round)] ?? null

  const verdictOn = (takeaway: string): Verdict | null => remembered.value.verdicts[takeaway] ?? null

  return { remembered, ballotOf, verdictOn, rememberBallot, rememberThought, rememberVerdicts, forgetThought }
})
