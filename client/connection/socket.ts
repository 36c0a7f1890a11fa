import { io, type Socket } from 'socket.io-client'
import { ComingBack, tryingAgain } from './coming-back.ts'
import {
  linkRefusals,
  type Ack,
  type ClientMessages,
  type DoorClosed,
  type Handshake,
  type LinkRefusal,
  type PatchMessage,
  type ServerMessages,
  type ViewMessage,
} from '../../shared/protocol/messages.ts'

export interface ConnectionListener {
  connected(): void
  /** Tried again by itself, until it is connected or refused. */
  lost(): void
  refused(code: DoorClosed): void
  view(message: ViewMessage): void
  patch(message: PatchMessage): void
}
/** Nothing is queued here: what is sent without a connection is dropped, and its answer never comes. */
export interface Connection {
  command(command: unknown, answered: (ack: Ack) => void): void
  resync(answered: (message: ViewMessage) => void): void
  clock(answered: (now: number) => void): void
  /** Tries now, instead of when the next try is due. */
  retry(): void
  close(): void
}
export type Connect = (handshake: Handshake, listener: ConnectionListener) => Connection

const refusalIn = (error: Error): LinkRefusal | undefined => {
  const data: unknown = 'data' in error ? error.data : undefined
  const code: unknown = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined
  return linkRefusals.find(refusal => refusal === code)
}
const retryAfter = 2000

export const connectSocket: Connect = (handshake, listener) => {
  const socket: Socket<ServerMessages, ClientMessages> = io({
    auth: { ...handshake },
    // A websocket spares the room's wifi; some company networks let only plain requests through.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    ...tryingAgain,
    timeout: 10_000,
  })
  let closed = false
  const comingBack = new ComingBack(socket, () => listener.lost())
  const tryLater = () => {
    setTimeout(() => {
      if (!closed && !socket.active) socket.connect()
    }, retryAfter)
  }
  socket.on('connect', () => listener.connected())
  socket.on('disconnect', reason => {
    if (closed || reason === 'io client disconnect') return
    listener.lost()
    // The server hung up: only a new try tells why.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', error => {
    const code = refusalIn(error)
    if (code) {
      comingBack.rest()
      listener.refused(code)
    } else if (!socket.active) tryLater()
  })
  socket.on('view', message => listener.view(message))
  socket.on('patch', message => listener.patch(message))
  socket.on('erased', () => {
    closed = true
    comingBack.stop()
    socket.disconnect()
    listener.refused('erased')
  })

  return {
    command(command, answered) {
      if (socket.connected) socket.emit('command', command, answered)
    },
    resync(answered) {
      if (socket.connected) socket.emit('resync', answered)
    },
    clock(answered) {
      if (socket.connected) socket.emit('clock', ({ now }) => answered(now))
    },
    retry: () => comingBack.now(),
    close() {
      closed = true
      comingBack.stop()
      socket.disconnect()
    },
  }
}
