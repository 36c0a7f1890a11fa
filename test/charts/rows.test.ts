import { expect, test } from 'vitest'
import { fittedLines, namedRows } from '../../shared/charts/named-rows.ts'
import { optionBarsSvg } from '../../shared/charts/option-bars.ts'
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
  const wanted = { names: [long, 'kort'], drawing: 2, tail: 1, head: () => 1 }
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
  const twelve = {
    names: Array.from({ length: 12 }, () => 'een term van drie woorden'),
    drawing: 2,
    tail: 1,
    head: () => 2,
  }
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

const bar = { name: 'A', value: 4, before: null, figure: '4', own: false }

test('a bar of people has a lamp for each; where a crowd would blur them it is one bar', () => {
  const bars = (value: number) =>
    optionBarsSvg({ bars: [{ ...bar, value, figure: String(value) }], unit: 'people', title: '' })
  expect(radii(bars(4), 'lamp')).toHaveLength(4)
  expect(radii(bars(0), 'lamp')).toHaveLength(0)
  expect(radii(bars(300), 'lamp')).toHaveLength(0)
  expect(bars(300).match(/class="bar"/g)).toHaveLength(1)
  expect(bars(300)).toContain('>300</text>')
})

test('an amount is never drawn as people; it and the round before have one scale', () => {
  const svg = optionBarsSvg({
    bars: [
      { ...bar, value: 20, before: 40 },
      { ...bar, value: 10 },
    ],
    unit: 'amount',
    title: '',
  })
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"[^>]*class="(bar|before)"/g)].map(([, wide]) =>
    Number(wide),
  )
  expect(radii(svg, 'lamp')).toHaveLength(0)
  expect(widths).toHaveLength(3)
  const [now = 0, before = 0, other = 0] = widths
  expect(before / now).toBeCloseTo(2)
  expect(now / other).toBeCloseTo(2)
})

test('one’s own answer is framed', () => {
  const svg = optionBarsSvg({ bars: [bar, { ...bar, own: true }], unit: 'people', title: '' })
  expect(svg.match(/class="own"/g)).toHaveLength(1)
})

test('a word that is wider than a phone is cut, and one that fits no column puts the names above', () => {
  const word = 'persoonsgegevensverwerkingsovereenkomstenregister'
  const wanted = { names: [word, 'kort'], drawing: 2, tail: 1, head: () => 1 }
  expect(fittedLines(word, 20).join('')).toBe(word)
  expect(Math.max(...fittedLines(word, 20).map(line => line.length))).toBe(20)
  expect(namedRows({ width: 760 }, { ...wanted, names: ['kort'] }).beside).toBe(true)
  expect(namedRows({ width: 600 }, wanted).beside).toBe(false)
})

test('long names of the ends stand over more lines, each on its own half', () => {
  const one = placeRowsSvg({ ...picture, width: 400 })
  const more = placeRowsSvg({ ...picture, width: 400, ends: ['hier ben ik het helemaal niet mee eens', long] })
  const height = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1])
  expect(height(more)).toBeGreaterThan(height(one) + 30)
  const widest = [...more.matchAll(/font-weight="620" fill="var[^>]*>([^<]+)</g)].map(([, words]) => words?.length ?? 0)
  expect(widest.length).toBeGreaterThan(3)
  expect(Math.max(...widest)).toBeLessThanOrEqual(400 / 2 / (15 * 0.5))
})
