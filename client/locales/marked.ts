/** A sentence in which some words are strong. `MarkedText.vue` shows it. */
export type Marked = readonly (string | { readonly b: string })[]

export const b = (text: string): { readonly b: string } => ({ b: text })
export const plainText = (marked: Marked): string =>
  marked.map(part => (typeof part === 'string' ? part : part.b)).join('')

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
