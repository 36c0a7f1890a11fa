/** Where mail is handed in, and in whose name. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string
  readonly from: Mailbox
}
export interface Mailbox {
  /** Empty when there is none. */
  readonly name: string
  readonly address: string
}

/** One address as mail servers take it: no spaces, brackets, commas or signs that end a header. */
export const isAddress = (text: string): boolean => /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()\\,;:"@\p{Cc}]+$/u.test(text)

/** Reads `table@example.org` or `Exchange Table <table@example.org>`; undefined when it is neither. */
export function readMailbox(text: string): Mailbox | undefined {
  const [, name = '', inside] = /^\s*"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>\s*$/u.exec(text) ?? []
  const address = (inside ?? text).trim()
  return isAddress(address) ? { name: inside === undefined ? '' : name.trim(), address } : undefined
}

/** Whether mail can be handed in there. */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname } = new URL(text)
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '' && (pathname === '' || pathname === '/')
}
