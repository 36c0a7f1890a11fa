import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { ListedGuest } from './guest-list.ts'
import type { Preparing } from './use-preparing.ts'

export interface RemovedGuest {
  /** Who was taken off the list last, for as long as it can be undone. */
  readonly last: Readonly<ShallowRef<ListedGuest | null>>
  /** Says what went wrong; empty when nothing did. */
  readonly remove: (guest: ListedGuest) => Promise<string>
  /** Puts them on the list again, with a new link: the old one was gone with them. */
  readonly putBack: () => Promise<void>
  readonly forget: () => void
}

const key: InjectionKey<RemovedGuest> = Symbol('removed guest')

export function provideRemovedGuest({ change, dismissRefusal }: Preparing): void {
  const last = shallowRef<ListedGuest | null>(null)
  const forget = () => {
    last.value = null
  }
  provide(key, {
    last,
    forget,
    async remove(guest) {
      const answer = await change('RemoveGuest', { guest: guest.person.guest })
      // The question stands open still, and tells it there.
      dismissRefusal()
      if (!answer.ok) return answer.message
      last.value = guest
      return ''
    },
    async putBack() {
      if (last.value === null) return
      const { person, email } = last.value
      const { name, role, votes, segment } = person
      const answer = await change('AddGuest', {
        ...{ name: name ?? '', role, votes, segment },
        ...(email !== null && { email }),
      })
      if (answer.ok) forget()
    },
  })
}

export function useRemovedGuest(): RemovedGuest {
  const removed = inject(key)
  if (!removed) throw new Error('a part of the guest list stands outside of the prepare page')
  return removed
}
