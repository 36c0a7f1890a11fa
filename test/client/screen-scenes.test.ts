import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countsOf, scaleOf, sidesOf, trailsOf } from '../../client/components/screen/scale.ts'
import { comparedWith } from '../../client/stages/where.ts'
import { entranceOf, lastPresented, sceneOf } from '../../client/components/screen/scenes.ts'
import { unitOf } from '../../client/components/screen/screen-unit.ts'
import { asId, type TakeawayId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

const table = new FakeTable({ guests: 12 })
const sceneNow = () => sceneOf(commonView(table.state, 'screen', { present: new Set(), screenLink: null }), null)
const at = (step: string, round = 1) => {
  table.until(2, step, round)
  return sceneNow()
}

test('the screen is measured in 1920 by 1080, whole on every projector', () => {
  expect(unitOf(1920, 1080)).toBe(1)
  expect(unitOf(1280, 720)).toBeCloseTo(2 / 3)
  expect(unitOf(2560, 1440)).toBeCloseTo(4 / 3)
  expect(unitOf(1024, 768)).toBeCloseTo(1024 / 1920)
  // On a phone the smallest words stay above 14 px.
  expect(unitOf(390, 844) * 26).toBeGreaterThan(14)
})

test('no words on the projector are smaller than 26 of its 1920', () => {
  const folder = join(import.meta.dirname, '../../client/components/screen')
  const files = readdirSync(folder).filter(name => /\.(vue|css)$/.test(name))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const source = readFileSync(join(folder, file), 'utf8')
    const sizes = [...source.matchAll(/font(?:-size)?:[^;]*?calc\((\d+) \* var\(--u\)\)/g)].map(([, size]) =>
      Number(size),
    )
    expect(Math.min(26, ...sizes), file).toBe(26)
    expect(source, file).not.toMatch(/font-size: (?!calc\(\d+ \* var\(--u\)\))/)
  }
})

test('the take-away on the screen is the newest, whatever its place in the list', () => {
  const [a, b, c] = [asId<TakeawayId>('a'), asId<TakeawayId>('b'), asId<TakeawayId>('c')] as const
  expect(lastPresented([], [], null)).toBeNull()
  expect(lastPresented([a, b], [], null)).toBe(b)
  expect(lastPresented([a, b, c], [b, c], c)).toBe(a)
  expect(lastPresented([a, b], [a, b], a)).toBe(a)
  // Dropped while it was shown.
  expect(lastPresented([a], [a, b], b)).toBe(a)
})

describe('the scenes of a dilemma', () => {
  const introduce = at('introduce')
  const vote = at('vote')
  table.as(table.you, 'CastBallot', { item: table.state.stage?.item ?? asId('none'), value: 1, conviction: 1 })
  table.othersVote([1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 7])
  const reveal = at('reveal')
  const discuss = at('discuss')
  const secondVote = at('vote', 2)
  table.as(table.you, 'CastBallot', { item: table.state.stage?.item ?? asId('none'), value: 2, conviction: 1 })
  table.othersVote([1, 2, 2, 2, 3, 4, 5, 5, 5, 5])
  const shift = at('reveal', 2)

  test('each have a key of their own', () => {
    const all = [introduce, vote, reveal, discuss, secondVote, shift]
    expect(all.map(({ name }) => name)).toEqual(['introduce', 'vote', 'reveal', 'discuss', 'vote', 'reveal'])
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })

  test('play a reveal only for a room that saw its vote', () => {
    expect(entranceOf(vote, reveal, false)).toEqual({ name: 'opening', length: 900, play: 900 })
    expect(entranceOf(discuss, reveal, false).play).toBeNull()
    expect(entranceOf(vote, shift, false).play).toBeNull()
    expect(entranceOf(secondVote, discuss, false).play).toBeNull()
  })

  test('open no table where one vote shifts into the next, and move nothing where motion is not wanted', () => {
    // One of twelve voted only once: no crowd, so no trails, and the table opens beside the first vote.
    expect(entranceOf(secondVote, shift, false).name).toBe('opening')
    expect(entranceOf(vote, reveal, true)).toEqual({ name: 'scene', length: 480, play: 0 })
  })

  test('have their numbers from the view', () => {
    if (shift.name !== 'reveal') throw new Error('no reveal')
    const { item } = shift
    const scale = scaleOf(item)
    const [first, second] = item.rounds
    if (!scale || !first || !second) throw new Error('no rounds')
    expect(scale.a.argument).not.toBe('')
    expect(countsOf(first, scale)).toEqual([2, 3, 1, 1, 1, 2, 2])
    expect(sidesOf([2, 3, 1, 1, 1, 2, 2])).toEqual({ a: 6, middle: 1, b: 5 })
    expect(comparedWith(item, first)).toBeUndefined()
    expect(comparedWith(item, second)).toBe(first)
    expect(trailsOf(first, second, scale)).toBeNull()
    const pairs = [
      [1, 2],
      [7, 7],
    ] as const
    const shown = { ...second, shift: { n: 2, toA: 0, toB: 1, stayed: 1, pairs } }
    expect(trailsOf(first, shown, scale)).toEqual({
      pairs,
      onlyFirst: [1, 3, 1, 1, 1, 2, 1],
      onlySecond: [1, 3, 1, 1, 4, 0, 0],
    })
  })
})
