import { expect, test } from 'vitest'
import { Unreadable } from '../../server/event-store/event-store.ts'
import { currentVersion, upcast, type Upcasters } from '../../server/event-store/upcast.ts'

const table: Upcasters = {
  LobbyOpened: [
    event => ({ ...event, v: 2, data: { ...event.data, door: 'open' } }),
    event => ({ ...event, v: 3, data: { ...event.data, light: 'on' } }),
  ],
  DoorOpened: [event => ({ ...event, type: 'LobbyOpened', v: 2 })],
}

test('an event of today is left as it is', () => {
  const stored = { type: 'LobbyOpened', v: 1, at: 7, data: {} }
  expect(upcast(stored, 'Event 1')).toEqual({ type: 'LobbyOpened', at: 7, data: {} })
})

test('an old event is lifted through every version since', () => {
  const lift = (type: string, v: number) => upcast({ type, v, at: 7, data: {} }, 'Event 1', table)
  expect(lift('LobbyOpened', 1)).toEqual({ type: 'LobbyOpened', at: 7, data: { door: 'open', light: 'on' } })
  expect(lift('LobbyOpened', 2)).toEqual({ type: 'LobbyOpened', at: 7, data: { light: 'on' } })
  expect(lift('LobbyOpened', 3)).toEqual({ type: 'LobbyOpened', at: 7, data: {} })
  expect(lift('DoorOpened', 1)).toEqual({ type: 'LobbyOpened', at: 7, data: { light: 'on' } })
  expect(currentVersion('LobbyOpened', table)).toBe(3)
  expect(currentVersion('LobbyOpened')).toBe(1)
})

test.each([
  ['an unknown type', { type: 'MoonRisen', v: 1, at: 7, data: {} }],
  ['a name that every object knows', { type: 'constructor', v: 1, at: 7, data: {} }],
  ['a version from the future', { type: 'LobbyOpened', v: 2, at: 7, data: {} }],
  ['a version from before the first', { type: 'LobbyOpened', v: 0, at: 7, data: {} }],
  ['no time', { type: 'LobbyOpened', v: 1, data: {} }],
  ['no data', { type: 'LobbyOpened', v: 1, at: 7, data: null }],
  ['no event at all', 'LobbyOpened'],
])('%s is unreadable, and the sentence says which event', (_, stored) => {
  expect(() => upcast(stored, 'Event 12 of session s')).toThrow(Unreadable)
  expect(() => upcast(stored, 'Event 12 of session s')).toThrow('Event 12 of session s')
})
