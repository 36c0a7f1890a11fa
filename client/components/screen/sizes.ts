/** Longer words are set smaller, so that a room can read all of them at once. */
export type TextLength = 'short' | 'long' | 'longest'

const lengthWithin = (text: string, short: number, long: number): TextLength =>
  text.length <= short ? 'short' : text.length <= long ? 'long' : 'longest'

export const questionLength = (text: string): TextLength => lengthWithin(text, 110, 190)
export const thoughtLength = (text: string): TextLength => lengthWithin(text, 130, 380)
export const headlineLength = (text: string): TextLength => lengthWithin(text, 60, 110)
export const bodyLength = (text: string): TextLength => lengthWithin(text, 340, 640)
export const reasonLength = (text: string): TextLength => lengthWithin(text, 110, 190)
