import { useIntervalFn } from '@vueuse/core'
import { computed, inject, provide, shallowRef, watch, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Answer, Problem } from '../../connection/api.ts'
import { invitationApi, type Invitations, type InvitationStatus } from '../../connection/invitation-api.ts'

export interface Inviting {
  /** Null until it was read. */
  readonly invitations: Readonly<ShallowRef<Invitations | null>>
  readonly byGuest: ComputedRef<ReadonlyMap<string, InvitationStatus>>
  readonly refresh: () => Promise<void>
  /** Puts mails in the queue; undefined when that went well. */
  readonly send: (guests: 'unsent' | readonly string[]) => Promise<Problem | undefined>
  /** Takes what waits out of the queue; how many will not be sent, or what went wrong. */
  readonly callBack: () => Promise<Answer<{ calledBack: number }>>
}

const key: InjectionKey<Inviting> = Symbol('inviting')
/** While mails are under way, in ms; a look costs the server next to nothing. */
const readEvery = 2000

/** The invitations of one session. `changed` says when its guests may be others, or elsewhere. */
export function provideInviting(id: string, changed: () => unknown): Inviting {
  const invitations = shallowRef<Invitations | null>(null)
  const byGuest = computed(() => new Map(invitations.value?.guests.map(status => [status.guest, status])))
  const underWay = computed(() => invitations.value?.guests.some(({ state }) => state === 'waiting') ?? false)

  async function refresh() {
    const answer = await invitationApi.list(id)
    if (answer.ok) invitations.value = answer.value
  }
  async function send(guests: 'unsent' | readonly string[]): Promise<Problem | undefined> {
    const answer = await invitationApi.send(id, guests, invitations.value?.asOf ?? 0)
    await refresh()
    return answer.ok ? undefined : answer
  }

  async function callBack() {
    const answer = await invitationApi.callBack(id)
    await refresh()
    return answer
  }

  const { pause, resume } = useIntervalFn(() => void refresh(), readEvery, { immediate: false })
  watch(underWay, now => (now ? resume() : pause()))
  watch(changed, () => void refresh())

  const inviting: Inviting = { invitations, byGuest, refresh, send, callBack }
  provide(key, inviting)
  return inviting
}

export function useInviting(): Inviting {
  const inviting = inject(key)
  if (!inviting) throw new Error('a part of the invitations stands outside of the prepare page')
  return inviting
}

/** How one guest’s invitation stands; undefined where no invitations are shown. */
export function useInvitationOf(guest: () => string): ComputedRef<InvitationStatus | undefined> {
  const inviting = inject(key, undefined)
  return computed(() => inviting?.byGuest.value.get(guest()))
}
