/** With PORT=0 the system chooses a port: the public address follows it, unless PUBLIC_URL says otherwise. */
export function withPort(publicUrl: string, port: number | undefined): string {
  return port === undefined ? publicUrl : publicUrl.replace(/:0$/, `:${port}`)
}

/** Whether only this machine itself can reach it. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host)

/** Where a server that listens on this host reaches itself. */
export function ownUrl(host: string, port: number): string {
  const own = isLoopback(host) ? host : '127.0.0.1'
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`
}
