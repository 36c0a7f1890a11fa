import type { Language } from './stop-words.ts'

const english =
  /^(?:i am|i'm|i’m) (?:an?|not an?|from|aged|born|retired|employed|unemployed|over|under|between|younger|older|male|female|married|single|currently|\d)(?![\p{L}])|^i (?:live|work|reside|rent|own|commute|study|was born|grew up)(?![\p{L}])/u
const dutch =
  /^ik ben (?:een|geen|ouder|jonger|opgegroeid|geboren|gepensioneerd|zelfstandig|werkzaam|student|man|vrouw|tussen|\d+)(?![\p{L}])|^ik (?:woon|werk|huur|studeer|kom uit)(?![\p{L}])/u

/**
 * Whether a statement says what somebody is, not what they think: where they live or work, how old they are, what they own.
 * Agreeing with it makes somebody part of a segment; it is no finding about a table. "I am in favour" is an opinion.
 * @returns true for the plain forms that open with "I am a", "I live", "Ik werk" and their like; anything else is taken for an
 * opinion
 * Source: docs/methods.md, what is no claim.
 */
export const isSelfDescription = (text: string, language: Language): boolean =>
  (language === 'en' ? english : dutch).test(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/^[\s\p{P}\p{N}]+/u, '')
      .trim(),
  )
