import { useEventListener, useIntervalFn } from '@vueuse/core'
import { nanoid } from 'nanoid'
import { computed, inject, provide, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { OuterCommands } from '../../../shared/protocol/commands.ts'
import type { Ack } from '../../../shared/protocol/messages.ts'
import type { Commands } from '../../../shared/session/messages.ts'
import { api, type Answer, type IdentifiedCommand, type Problem, type SessionDetail } from '../../connection/api.ts'

export type SaveState =
  | { readonly state: 'untouched' | 'saving' | 'retrying' | 'signed-out' }
  | { readonly state: 'saved'; readonly at: number }

export interface Preparing {
  readonly detail: Readonly<ShallowRef<SessionDetail | null>>
  /** Why there is nothing to see, instead of `detail`. */
  readonly problem: Readonly<ShallowRef<Problem | null>>
  readonly save: Readonly<Ref<SaveState>>
  /** What the server said no to, last. */
  readonly refusal: Readonly<ShallowRef<Problem | null>>
  /** Resolves when the server has answered and the session was read again, however long that takes. */
  readonly change: <T extends OuterCommands>(type: T, payload: Commands[T]) => Promise<Answer<Ack>>
  readonly refresh: () => Promise<void>
  /** Tries now, instead of when the next try is due. */
  readonly retry: () => void
  readonly dismissRefusal: () => void
}

interface Waiting {
  readonly command: IdentifiedCommand
  readonly answered: (answer: Answer<Ack>) => void
}

const key: InjectionKey<Preparing> = Symbol('preparing')
/** Nobody knows whether these were carried out, or they were not and may be soon: the same command is sent again. */
const again: readonly string[] = ['unreachable', 'failed', 'not-stored', 'too-fast', 'not-signed-in']
const delays = [1000, 2000, 4000, 8000] as const
const longestDelay = 10_000
const readEvery = 15_000

/** One session under the organizer's hands: each change is one command, sent in order, until the server has it. */
export function providePreparing(id: string): Preparing {
  const detail = shallowRef<SessionDetail | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const refusal = shallowRef<Problem | null>(null)
  const save = ref<SaveState>({ state: 'untouched' })
  const waiting: Waiting[] = []
  let working = false
  let savedAt: number | null = null
  let wake: (() => void) | undefined

  const pause = (tries: number) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, delays[tries] ?? longestDelay)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const retry = () => wake?.()

  async function untilAnswered<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (let tries = 0; ; tries += 1) {
      const answer = await ask()
      if (answer.ok || !again.includes(answer.code)) return answer
      save.value = { state: answer.code === 'not-signed-in' ? 'signed-out' : 'retrying' }
      await pause(tries)
    }
  }

  function take(answer: Answer<SessionDetail>) {
    if (answer.ok) detail.value = answer.value
    problem.value = answer.ok || detail.value !== null ? null : answer
  }
  async function refresh() {
    // A change under way reads the session itself when it is done.
    if (!working) take(await api.session(id))
  }

  async function work() {
    if (working) return
    working = true
    let toldAll: (() => void)[] = []
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const { command, answered } = next
      save.value = { state: 'saving' }
      const answer = await untilAnswered(() => api.command(id, command))
      waiting.shift()
      if (answer.ok) savedAt = Date.now()
      else refusal.value = answer
      toldAll.push(() => answered(answer))
      if (waiting.length > 0) continue
      // Also after a refusal: it may have come from a change that somebody else made.
      take(await untilAnswered(() => api.session(id)))
      toldAll.forEach(tell => tell())
      toldAll = []
    }
    working = false
    save.value = savedAt === null ? { state: 'untouched' } : { state: 'saved', at: savedAt }
  }

  function change<T extends OuterCommands>(type: T, payload: Commands[T]): Promise<Answer<Ack>> {
    refusal.value = null
    const command = { ...payload, id: nanoid(), type } as IdentifiedCommand // type and payload belong together by this function's own signature
    return new Promise(answered => {
      waiting.push({ command, answered })
      void work()
    })
  }

  useEventListener(window, 'beforeunload', event => {
    if (working) event.preventDefault()
  })
  useEventListener(window, 'online', retry)
  useEventListener(window, 'focus', () => void refresh())
  useIntervalFn(() => {
    if (document.visibilityState === 'visible') void refresh()
  }, readEvery)

  const preparing: Preparing = {
    detail,
    problem,
    refusal,
    save: computed(() => save.value),
    change,
    refresh,
    retry,
    dismissRefusal: () => {
      refusal.value = null
    },
  }
  provide(key, preparing)
  return preparing
}

export function usePreparing(): Preparing {
  const preparing = inject(key)
  if (!preparing) throw new Error('a part of the prepare page stands outside of it')
  return preparing
}
