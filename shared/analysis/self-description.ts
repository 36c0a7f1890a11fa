import type { Language } from './stop-words.ts'

/** What comes after "I am a" in an opinion: taking a stand is not being something. */
const stands = {
  en: '(?:\\w+ )?(?:supporter|opponent|fan|advocate|believer|proponent|critic|champion|friend|sceptic|skeptic)',
  nl: '(?:\\p{L}+ )?(?:voorstander|tegenstander|fan|liefhebber|pleitbezorger|gelover|criticus|vriend)',
}
const english = new RegExp(
  `^(?:i am|i'm|i’m) (?:(?:not )?an? (?!${stands.en}(?!\\p{L}))|(?:from|aged|born|retired|employed|unemployed|over|under|between|younger|older|male|female|married|single)(?!\\p{L})|\\d+(?: years?| or|$|[.,]))` +
    '|^i (?:live|reside|rent|own|commute|study|was born|grew up)(?!\\p{L})|^i work (?:in|at|for|as|with)(?!\\p{L})',
  'u',
)
const dutch = new RegExp(
  `^ik ben (?:(?:een|geen) (?!${stands.nl}(?!\\p{L}))|(?:ouder|jonger|opgegroeid|geboren|gepensioneerd|zelfstandig|werkzaam|student|man|vrouw|tussen)(?!\\p{L})|\\d+(?: jaar| of|$|[.,]))` +
    '|^ik (?:woon|huur|studeer|kom uit)(?!\\p{L})|^ik werk (?:in|bij|voor|als|met)(?!\\p{L})',
  'u',
)

/**
 * Whether a statement says what somebody is, not what they think: where they live or work, how old they are, what they own.
 * Agreeing with it makes somebody part of a segment; it is no finding about a table. "I am in favour" is an opinion, and so is
 * "I am a supporter".
 * @returns true for the plain forms that open with "I am a", "I live", "Ik werk in" and their like; anything else is taken for an
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
