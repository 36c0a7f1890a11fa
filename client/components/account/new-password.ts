/** The server asks for this many too. */
const shortestPassword = 10

/** How many characters a new password still lacks; none when it is long enough. */
export const lacking = (password: string): number => Math.max(0, shortestPassword - password.length)

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim())
