import { computed, nextTick, ref, type ComputedRef, type Ref } from 'vue'
import { accountApi } from '../../connection/account-api.ts'
import { api, type Answer } from '../../connection/api.ts'
import { canOfferPasskeys, canUsePasskeys, signInByPasskey, stopOfferingPasskeys } from '../../connection/passkeys.ts'
import { enOrganizer } from '../../locales/en-organizer.ts'
import { useLanguage } from '../../locales/language.ts'
import { nlOrganizer } from '../../locales/nl-organizer.ts'
import { useMessages } from '../../locales/use-messages.ts'
import { useAccountWords } from './use-account-words.ts'

type Way = 'password' | 'passkey' | 'mail'

interface SigningIn {
  readonly email: Ref<string>
  readonly password: Ref<string>
  readonly errors: ComputedRef<{ readonly email: string | undefined; readonly password: string | undefined }>
  readonly busy: Ref<Way | null>
  readonly problem: Ref<string>
  /** Where a link was mailed to; empty when none was. */
  readonly mailed: Ref<string>
  /** Whether this browser can use a passkey here. */
  readonly passkeys: boolean
  readonly byPassword: () => Promise<void>
  readonly byPasskey: () => Promise<void>
  readonly byMail: () => Promise<void>
  /** Lets the browser offer its passkeys under the field of the address, for as long as the page is open. */
  readonly offer: () => Promise<void>
  readonly stop: () => void
}

/** The ways in, one at a time; `signedIn` is called when one of them led somewhere. */
export function useSignIn(signedIn: () => unknown): SigningIn {
  const words = useMessages({ nl: nlOrganizer, en: enOrganizer })
  const language = useLanguage()
  const { wordsOf } = useAccountWords()
  const email = ref('')
  const password = ref('')
  /** What was asked for without what it needs. */
  const tried = ref<Way | null>(null)
  const busy = ref<Way | null>(null)
  const problem = ref('')
  const mailed = ref('')
  let offering = false

  const errors = computed(() => ({
    email: tried.value !== null && !email.value.includes('@') ? words.value.fieldErrors.email : undefined,
    password: tried.value === 'password' && password.value === '' ? words.value.fieldErrors.password : undefined,
  }))

  async function carryOut<T>(way: Way, act: () => Promise<Answer<T>>): Promise<boolean> {
    busy.value = way
    problem.value = ''
    const answer = await act()
    busy.value = null
    if (!answer.ok) problem.value = wordsOf(answer)
    return answer.ok
  }
  async function byPassword() {
    tried.value = 'password'
    problem.value = ''
    if (errors.value.email !== undefined || errors.value.password !== undefined) return
    const wanted = { email: email.value.trim(), password: password.value }
    if (await carryOut('password', () => api.signIn(wanted))) await signedIn()
  }
  async function byPasskey() {
    tried.value = null
    if (await carryOut('passkey', () => signInByPasskey())) await signedIn()
    else void offer()
  }
  async function byMail() {
    tried.value = 'mail'
    mailed.value = ''
    problem.value = ''
    if (errors.value.email !== undefined) {
      await nextTick()
      return document.querySelector<HTMLElement>('input[type="email"]')?.focus()
    }
    const address = email.value.trim()
    if (await carryOut('mail', () => accountApi.mailKey(address, language.lang))) mailed.value = address
  }
  async function offer() {
    if (!(await canOfferPasskeys())) return
    offering = true
    const answer = await signInByPasskey({ autofill: true })
    if (answer.ok) return void signedIn()
    // An offer that was put aside is no news; a passkey that the server does not know is.
    if (!answer.code.startsWith('passkey-')) problem.value = wordsOf(answer)
  }
  function stop() {
    if (offering) void stopOfferingPasskeys()
  }
  const passkeys = canUsePasskeys()
  return { email, password, errors, busy, problem, mailed, passkeys, byPassword, byPasskey, byMail, offer, stop }
}
