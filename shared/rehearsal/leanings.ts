/** Which pole of a template's dilemma comes closer to the customer: somebody who dares more in one dares more in others. */
export const closerPole: ReadonlyMap<string, 'a' | 'b'> = new Map([
  ['recognise', 'a'],
  ['surprise', 'a'],
  ['price', 'b'],
  ['conversations', 'a'],
  ['outside', 'a'],
  ['signature', 'a'],
  ['loss', 'a'],
  ['veto', 'b'],
  ['default', 'a'],
  ['energy', 'a'],
  ['cancel', 'a'],
  ['memory', 'b'],
])

/** How a table of experts likes an option, 0 to 1; `split` where those who dare more like it and the others do not. */
export type Appeal = number | 'split'

/** By the key of a dilemma, in the order of its options. Invented, as the experts are: no claim about anybody's real words. */
export const appeals: ReadonlyMap<string, readonly Appeal[]> = new Map([
  ['words', ['split', 0.1, 0.85, 0.28, 0.6, 0.8]],
])
