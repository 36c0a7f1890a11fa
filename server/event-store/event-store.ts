import type { SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'

/** Somebody else appended first: catch up and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}
/** The events could not be made durable (a full disk, a lost database); nothing of them was stored. */
export class NotStored extends Error {
  override readonly name = 'NotStored'
}
/** Another process is writing at this moment; what was refused may be stored a moment later. */
export class Held extends NotStored {}
/** What is stored cannot be read: damaged, or written by a newer version. Names what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

export interface Append {
  readonly session: SessionId
  /** The version that the decisions were made on: the number of events stored before. */
  readonly expectedVersion: number
  /** Without events nothing is stored, the commands neither. */
  readonly events: readonly SessionEvent[]
  /**
   * Keys of the commands that led to these events, each with the version it was acknowledged with. A key that is stored
   * already is a `VersionConflict`: the command had its effect.
   */
  readonly commands: ReadonlyMap<string, number>
  /** With the first events: whose organizers the session belongs to; the first workspace's unless set. */
  readonly workspace?: number
}
export interface History {
  /**
   * What happened, oldest first. Sealed events are open while the session runs; once its key is destroyed they are left out,
   * and `BallotsMixed` stands for them. Guests who were erased have `person: null`.
   */
  readonly events: readonly SessionEvent[]
  /** The number of events stored, sealed ones included. */
  readonly version: number
}
export interface SessionSummary {
  readonly id: SessionId
  readonly version: number
  /** Time of the first and the last event, in ms since 1970. */
  readonly createdAt: number
  readonly lastAt: number
}

/**
 * The log. Events of a session are numbered from 1 without gaps. An append resolves only when its events are durable.
 * Appends that are made in the same moment share one transaction, and still fail or succeed one by one.
 */
export interface EventStore {
  append(append: Append): Promise<void>
  /** Events after version `after`; an unknown session has version 0. */
  read(session: SessionId, after?: number): Promise<History>
  /** Versions with which the session's commands were acknowledged, by command key; once it is closed, of the closing command. */
  acknowledged(session: SessionId): Promise<ReadonlyMap<string, number>>
  sessions(): Promise<readonly SessionSummary[]>
  /** Rejects with `NotStored` when what would be appended now could not be made durable. */
  ready(): Promise<void>
  /** Removes all of a session: events, people, links, key. */
  remove(session: SessionId): Promise<void>
  /** Stores first what was appended before. */
  close(): Promise<void>
}
