/** A code in two halves, as it is easiest to read from a wall. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Where to go with it, as somebody types it: without what a browser adds by itself, and without the code. */
export const addressOf = (link: string): string => link.replace(/^https?:\/\//, '').replace(/#.*$/, '')
