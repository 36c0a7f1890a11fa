import { expect, test } from 'vitest'
import { namedRows } from '../../shared/charts/named-rows.ts'
import { placeRowsSvg } from '../../shared/charts/place-rows.ts'

const long = 'Wat we van een klant weten zonder dat die klant het ons vertelde'
const places = ['−2', '−1', '0', '+1', '+2']
const ends: [string, string] = ['koud', 'warm']
const row = { name: 'bereik', counts: [0, 1, 0, 4, 0], before: null, own: null, note: '' }
const picture = { rows: [row], places, ends, noteHead: '', title: 'Een & ander' }
const radii = (svg: string, kind: string) =>
  [...svg.matchAll(/<circle[^>]*>/g)]
    .map(([circle]) => circle)
    .filter(circle => circle.includes(`class="${kind}"`))
    .map(circle => Number(/ r="([\d.]+)"/.exec(circle)?.[1]))

test('names stand beside their drawing where there is room, and above it on a phone', () => {
  const wanted = { names: [long, 'kort'], drawing: 2, tail: 1, head: 1 }
  const [wide, narrow] = [namedRows({ width: 760 }, wanted), namedRows({ width: 400 }, wanted)]
  expect(wide.left).toBeGreaterThan(0)
  expect(narrow.left).toBe(0)
  for (const { rows, height, beside, size } of [wide, narrow]) {
    const [first, second] = rows
    expect(first && second && first.y + first.height / 2 <= second.top).toBe(true)
    expect(second && second.y + second.height / 2 <= height).toBe(true)
    if (!beside) expect(first && first.y - first.height / 2 >= first.top + first.lines.length * size).toBe(true)
  }
})

test('twelve rows fit the room they are given, in smaller letters; two keep the largest', () => {
  const twelve = { names: Array.from({ length: 12 }, () => 'een term van drie woorden'), drawing: 2, tail: 1, head: 2 }
  const room = { width: 1000, size: 26, room: 330 }
  expect(namedRows(room, twelve).height).toBeLessThanOrEqual(330)
  expect(namedRows(room, { ...twelve, names: ['a', 'b'] }).size).toBe(26)
})

test('a lamp grows with the number of people, and holds that number as a figure; an empty place has none', () => {
  const svg = placeRowsSvg(picture)
  const [one = 0, four = 0] = radii(svg, 'lamp')
  expect(radii(svg, 'lamp')).toHaveLength(2)
  expect(four).toBeGreaterThan(one)
  expect(svg).toContain('>4</text>')
  expect(svg.match(/>0<\/text>/g)).toHaveLength(1)
  expect(svg).toContain('aria-label="Een &amp; ander"')
})

test('the round before is dashed, and one’s own place ringed', () => {
  const svg = placeRowsSvg({ ...picture, rows: [{ ...row, before: [2, 0, 0, 3, 0], own: 3 }] })
  expect(radii(svg, 'before')).toHaveLength(2)
  expect(radii(svg, 'own')).toHaveLength(1)
  expect(radii(placeRowsSvg(picture), 'own')).toHaveLength(0)
})

test('a dark picture stands alone: no colour of a page in it', () => {
  expect(placeRowsSvg({ ...picture, theme: 'dark' })).not.toContain('var(')
})
