import { computed, inject, provide, ref, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { Ack } from '../../../shared/protocol/messages.ts'
import type { Commands } from '../../../shared/session/messages.ts'
import type { Answer } from '../../connection/api.ts'
import type { Preparing } from './use-preparing.ts'
import { leftBy, readHistory, wholeOf, writeHistory, type Kept } from './kept-history.ts'
import { doneBy, type Agenda, type AgendaStep, type Deed, type Done, type Step } from './agenda-steps.ts'

/** Why something was not taken back: somebody else changed it, or the rules do not allow it any more. */
export type Hitch = 'changed' | 'refused'
export interface AgendaHistory {
  /** What it did can be taken back. */
  readonly change: <T extends AgendaStep['type']>(type: T, payload: Commands[T]) => Promise<Answer<Ack>>
  readonly undo: () => Promise<Kept | null>
  readonly redo: () => Promise<Kept | null>
  readonly undoable: ComputedRef<{ readonly deed: Deed; readonly title: string } | null>
  readonly redoable: ComputedRef<{ readonly deed: Deed; readonly title: string } | null>
  readonly hitch: Readonly<Ref<Hitch | null>>
}

/** How a page changes the agenda: `change` resolves when the page shows what it did, or with why it was refused. */
export type AgendaWay = Pick<Preparing, 'change' | 'refresh'>

const key: InjectionKey<AgendaHistory> = Symbol('agenda')
/** Edits of the same field within this many ms are one change. */
const sameBreath = 5000

const nameOf = (kept: Kept | undefined) => (kept ? { deed: kept.deed, title: kept.title } : null)
const fieldOf = ({ deed, redo: [step] }: Done): string | null =>
  deed === 'edit' && step?.type === 'UpdateItem'
    ? JSON.stringify([step.payload.item, Object.keys(step.payload.changes)])
    : null

/** All changes to the agenda of this session that were made in this tab, so that each can be taken back and made again. */
export function provideAgenda(session: string, agenda: () => Agenda, way: AgendaWay): AgendaHistory {
  const before = readHistory(session, agenda())
  const done = shallowRef(before.done)
  const undone = shallowRef(before.undone)
  watch([done, undone], () => writeHistory(session, { done: done.value, undone: undone.value }))
  const hitch = ref<Hitch | null>(null)
  let queue: Promise<unknown> = Promise.resolve()
  /** One after another: what a change did is seen by what lies on both sides of it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const keep = (change: Done): Kept => ({
    ...change,
    left: leftBy(change, agenda()),
    whole: wholeOf(agenda()),
    at: Date.now(),
  })

  function remember(change: Done) {
    const fresh = keep(change)
    const last = done.value.at(-1)
    const field = fieldOf(change)
    const goesOn = last && field !== null && field === fieldOf(last) && fresh.at - last.at < sameBreath
    done.value = goesOn ? [...done.value.slice(0, -1), { ...fresh, undo: last.undo }] : [...done.value, fresh]
    undone.value = []
  }

  const give = ({ type, payload }: Step) => way.change(type, payload)
  const change: AgendaHistory['change'] = (type, payload) =>
    inTurn(async () => {
      hitch.value = null
      const before = agenda()
      const step = { type, payload } as AgendaStep // type and payload belong together by this function's own signature
      const answer = await give(step)
      const what = answer.ok ? doneBy(step, before, agenda()) : null
      if (what) remember(what)
      return answer
    })

  /** Takes the newest off one pile, carries it out, and lays it on the other. */
  async function turn(from: typeof done, to: typeof done, stepsOf: (kept: Kept) => readonly Step[]) {
    const kept = from.value.at(-1)
    if (!kept) return null
    hitch.value = null
    from.value = from.value.slice(0, -1)
    await way.refresh()
    if (leftBy(kept, agenda()) !== kept.left) {
      hitch.value = 'changed'
      return null
    }
    const answers = await Promise.all(stepsOf(kept).map(give))
    if (answers.some(({ ok }) => !ok)) {
      hitch.value = 'refused'
      return null
    }
    to.value = [...to.value, keep(kept)]
    return kept
  }

  const history: AgendaHistory = {
    change,
    undo: () => inTurn(() => turn(done, undone, kept => kept.undo)),
    redo: () => inTurn(() => turn(undone, done, kept => kept.redo)),
    undoable: computed(() => nameOf(done.value.at(-1))),
    redoable: computed(() => nameOf(undone.value.at(-1))),
    hitch,
  }
  provide(key, history)
  return history
}

export function useAgenda(): AgendaHistory {
  const history = inject(key)
  if (!history) throw new Error('a part of the run sheet stands outside of it')
  return history
}
