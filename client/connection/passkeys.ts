import { accountApi } from './account-api.ts'
import type { Answer, Organizer, Problem } from './api.ts'

/** Whether this browser can use passkeys here: on https or localhost, and never for a bare IP address. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && !/^[\d.]+$|^\[/.test(location.hostname)

/** Loaded by whoever uses a passkey, and by nobody else. */
const library = () => import('@simplewebauthn/browser')

const problem = (code: PasskeyProblem): Problem => ({ ok: false, code, message: '' })
/** What went wrong on the device itself: nobody answered, it holds a passkey for this account already, it cannot. */
export type PasskeyProblem = 'passkey-cancelled' | 'passkey-known' | 'passkey-unable'

function deviceProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  // A browser says NotAllowedError for a no as well as for a time that ran out: which of the two is nobody's business.
  if (name === 'NotAllowedError' || name === 'AbortError') return problem('passkey-cancelled')
  return problem(name === 'InvalidStateError' ? 'passkey-known' : 'passkey-unable')
}

/** Asks the device who this is, and the server whether it agrees. `autofill`: waits in the list of names under the field. */
export async function signInByPasskey({ autofill = false } = {}): Promise<Answer<{ readonly organizer: Organizer }>> {
  const options = await accountApi.passkeySignInOptions()
  // An offer that cannot be made is no news: the other ways are there.
  if (!options.ok) return autofill ? problem('passkey-unable') : options
  try {
    const { startAuthentication } = await library()
    const response = await startAuthentication({ optionsJSON: options.value, useBrowserAutofill: autofill })
    return await accountApi.signInByPasskey(response)
  } catch (error) {
    return deviceProblem(error)
  }
}

/** Makes a passkey on this device for whoever is signed in, under a name to know it by. */
export async function addPasskey(name: string): Promise<Answer<unknown>> {
  const options = await accountApi.newPasskeyOptions()
  if (!options.ok) return options
  try {
    const { startRegistration } = await library()
    return await accountApi.addPasskey(name, await startRegistration({ optionsJSON: options.value }))
  } catch (error) {
    return deviceProblem(error)
  }
}

/** Whether the browser can offer passkeys in the list of names under a field. */
export async function canOfferPasskeys(): Promise<boolean> {
  return canUsePasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true
}

/** Stops waiting for a choice from that list. */
export async function stopOfferingPasskeys(): Promise<void> {
  const { WebAuthnAbortService } = await library()
  WebAuthnAbortService.cancelCeremony()
}
