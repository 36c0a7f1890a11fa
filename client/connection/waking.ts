/** How often to look whether this page was put to sleep, and the gap that says so, in ms. */
const lookEvery = 5000
const sleptFor = 15_000

/**
 * Calls `woke` whenever the way to the server may have changed unseen: the network is back, somebody looks at the page again, or
 * the laptop slept. Returns how to stop.
 */
export function onWaking(woke: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') woke()
  }
  let last = Date.now()
  const looking = setInterval(() => {
    const now = Date.now()
    if (now - last > sleptFor) woke()
    last = now
  }, lookEvery)
  const atWindow = ['online', 'focus', 'pageshow'] as const
  for (const event of atWindow) window.addEventListener(event, woke)
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(looking)
    for (const event of atWindow) window.removeEventListener(event, woke)
    document.removeEventListener('visibilitychange', seen)
  }
}
