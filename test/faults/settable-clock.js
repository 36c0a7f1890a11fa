// Loaded before the server: makes the clock of its machine one that the test can set while the server runs. As on a real
// machine, timers go by another clock and do not notice.
const RealDate = Date
let ahead = Number(process.env.CLOCK_AHEAD ?? 0)

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length > 0) super(...given)
    else super(RealDate.now() + ahead)
  }
  static now() {
    return RealDate.now() + ahead
  }
}

process.on('message', message => {
  if (typeof message !== 'object' || message === null || typeof message.ahead !== 'number') return
  ahead = message.ahead
  process.send?.('set')
})
// Waiting for what the test says must not keep the server alive.
process.channel?.unref()
