/** Why a command is refused. A closed list: the locales have a sentence for each. */
export const refusalCodes = [
  'invalid-command',
  'unknown-command',
  'not-allowed',
  'no-vote',
  'stale',
  'closed',
  'not-now',
  'not-open',
  'already-revealed',
  'round-limit',
  'unknown-item',
  'unknown-chapter',
  'unknown-step',
  'unknown-guest',
  'unknown-contribution',
  'unknown-takeaway',
  'unknown-knock',
  'own-contribution',
  'invalid-ballot',
  'ends-before-start',
  'empty-text',
  'too-long',
  'full',
  'in-use',
  'same-address',
  'too-fast',
  'not-stored',
  'failed',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A command that the rules do not allow now. Expected, shown to the person, never logged as an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** Of a command with a list: the place, from 0, of what was refused. */
  readonly entry: number | undefined
  constructor(code: RefusalCode, entry?: number) {
    super(code)
    this.code = code
    this.entry = entry
  }
}

export function refuse(code: RefusalCode): never {
  throw new Refusal(code)
}

/** What `decide` returns; when it refuses, it says for which entry of a list. */
export function refusedEntry<T>(entry: number, decide: () => T): T {
  try {
    return decide()
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, entry) : error
  }
}

/** Trims, and refuses what is empty or longer than `limit` UTF-16 units. */
export function textWithin(text: string, limit: number): string {
  const trimmed = text.trim()
  if (trimmed === '') refuse('empty-text')
  if (trimmed.length > limit) refuse('too-long')
  return trimmed
}

/** As `textWithin`, but nothing is allowed too. */
export function optionalTextWithin(text: string | undefined, limit: number): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : textWithin(text, limit)
}
