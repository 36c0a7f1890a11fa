// XML 1.0, production [2] Char, which Word and PDF keep to as well: control characters and lone surrogates open in no reader.
const notPrintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const replacement = '\uFFFD'

/** Text that every reader of documents can open; what is no character becomes the sign for one that is missing. */
export const printable = (text: string): string => text.replaceAll(notPrintable, replacement)

/** Somebody's words on one line. */
export const oneLine = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim()

/** Whether a text begins in a script that runs from right to left. */
export const runsRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)

/** A place to break, which nobody sees, in words longer than a column. */
export const breakable = (text: string): string =>
  text.replaceAll(/\S{32,}/gu, word => (word.match(/.{1,24}/gu) ?? []).join('\u200B'))
