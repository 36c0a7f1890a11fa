import { nanoid } from 'nanoid'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Lang } from '../../shared/lang.ts'
import type { OuterCommands } from '../../shared/protocol/commands.ts'
import type { Ack, DoorClosed, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { applyPatch, PatchMismatch } from '../../shared/protocol/patch.ts'
import type { Commands } from '../../shared/session/messages.ts'
import type { OwnView } from '../../shared/session/view-own.ts'
import type { CommonView } from '../../shared/session/view.ts'
import { keptInTab } from './kept.ts'
import { connectSocket, type Connect, type Connection } from './socket.ts'

export type ConnectionStatus =
  | { readonly state: 'connecting' | 'connected' | 'reconnecting' | 'offline' }
  | { readonly state: 'refused'; readonly code: DoorClosed }

interface Unanswered {
  readonly command: { readonly id: string; readonly type: OuterCommands }
  readonly answer: (ack: Ack) => void
}

/** Without a connection for this long a person should know, and do something. */
export const offlineAfter = 30_000

/** Whoever waits longer for a sign of life would not trust a vote to arrive. */
const probeFor = 5000

const pageKey = 'exchange-table/page'
function pageId(): string {
  const known = keptInTab.read(pageKey)
  if (typeof known === 'string') return known
  const made = nanoid()
  keptInTab.write(pageKey, made)
  return made
}

export const useSession = defineStore('session', () => {
  const view = shallowRef<CommonView | null>(null)
  const mine = shallowRef<OwnView | null>(null)
  const version = ref(0)
  /** The ack of the last thing done here that the view holds. */
  const acted = ref(0)
  const status = ref<ConnectionStatus>({ state: 'connecting' })
  /** Add it to this device's clock to have the server's. */
  const clockOffset = ref(0)
  /** Whether this guest had another page open when this one was opened. */
  const elsewhere = ref(false)

  let connection: Connection | undefined
  let resyncing = false
  let offlineTimer: ReturnType<typeof setTimeout> | undefined
  const unanswered = new Map<string, Unanswered>()

  function transmit({ command, answer }: Unanswered) {
    connection?.command(command, ack => {
      // Sent twice and answered twice: the first answer stands.
      if (unanswered.delete(command.id)) answer(ack)
    })
  }

  /**
   * Resolves when the server has answered, however long the connection is away: the same command is sent again until then. What
   * is kept on the device, and may be sent by a page that was loaded again, brings its own id: it has effect once.
   */
  function send<T extends OuterCommands>(type: T, payload: Commands[T], id: string = nanoid()): Promise<Ack> {
    return new Promise(answer => {
      const sent = { command: { ...payload, id, type }, answer }
      unanswered.set(sent.command.id, sent)
      transmit(sent)
    })
  }

  function takeView(message: ViewMessage) {
    resyncing = false
    // Asked at the door alone: after a broken connection the other page may well be this one, not yet missed.
    if (view.value === null) elsewhere.value = message.elsewhere === true
    view.value = message.view
    mine.value = message.mine
    version.value = message.version
    acted.value = message.acted
    clockOffset.value = message.now - Date.now()
  }

  function resync() {
    resyncing = true
    connection?.resync(takeView)
  }

  function takePatch({ from, to, acted: done, view: common = [], mine: own = [] }: PatchMessage) {
    // What comes before the whole view is part of it already.
    if (resyncing || view.value === null) return
    if (from !== version.value) return resync()
    try {
      const nextView = applyPatch(view.value, common)
      const nextMine = applyPatch(mine.value, own)
      view.value = nextView as CommonView // the server made this patch as the difference of two such views
      mine.value = nextMine as OwnView | null // likewise
      version.value = to
      acted.value = done ?? acted.value
    } catch (error) {
      if (!(error instanceof PatchMismatch)) throw error
      resync()
    }
  }

  function setClock() {
    const asked = Date.now()
    connection?.clock(now => {
      clockOffset.value = now - (asked + Date.now()) / 2
    })
  }

  function wait(state: 'connecting' | 'reconnecting') {
    status.value = { state }
    clearTimeout(offlineTimer)
    offlineTimer = setTimeout(() => (status.value = { state: 'offline' }), offlineAfter)
  }

  const listener = {
    connected() {
      clearTimeout(offlineTimer)
      status.value = { state: 'connected' }
      setClock()
      unanswered.forEach(transmit)
    },
    lost() {
      resyncing = false
      wait('reconnecting')
    },
    refused(code: DoorClosed) {
      clearTimeout(offlineTimer)
      status.value = { state: 'refused', code }
    },
    view: takeView,
    patch: takePatch,
  }

  function close() {
    connection?.close()
    connection = undefined
    clearTimeout(offlineTimer)
    unanswered.clear()
    resyncing = false
    view.value = null
    mine.value = null
    elsewhere.value = false
  }

  /** `seat`: who leads the talk comes to their own seat instead of the desk. */
  function open(token: string, lang: Lang, connect: Connect = connectSocket, seat = false) {
    close()
    wait('connecting')
    connection = connect({ token, lang, page: pageId(), ...(seat && { seat }) }, listener)
  }

  /** How long a sign of life takes to the server and back, in ms; null when none came in time. */
  function probe(): Promise<number | null> {
    const asked = performance.now()
    return new Promise(resolve => {
      const late = setTimeout(() => resolve(null), probeFor)
      connection?.clock(() => {
        clearTimeout(late)
        resolve(performance.now() - asked)
      })
    })
  }

  const retry = () => connection?.retry()
  const serverNow = () => Date.now() + clockOffset.value

  return { view, mine, version, acted, status, clockOffset, elsewhere, open, close, send, probe, retry, serverNow }
})
