import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convictionSvg, unitBarSvg } from '../../shared/charts/bars.ts'
import { dotPlotSvg } from '../../shared/charts/dot-plot.ts'
import { shiftPlotSvg } from '../../shared/charts/shift-plot.ts'
import { escapeXml, num, wrapWords } from '../../shared/charts/svg.ts'

const everyChart = (text: string, theme: 'page' | 'light' | 'dark' = 'page'): string[] => {
  const words = { poleA: text, poleB: text, title: text, theme, numbers: true, glow: true }
  return [
    dotPlotSvg({ ...words, counts: [1, 0, 2, 0, 3] }),
    shiftPlotSvg({
      ...words,
      pairs: [
        [1, 4],
        [3, 2],
        [2, 2],
      ],
      onlyFirst: [0, 0, 1, 0, 0],
      onlySecond: [0, 1, 0, 0, 0],
    }),
    convictionSvg({ title: text, theme, levels: [{ label: text, before: 2, after: 3 }] }),
    unitBarSvg({
      title: text,
      theme,
      groups: [
        { kind: 'full', count: 2 },
        { kind: 'slashed', count: 1 },
      ],
    }),
  ]
}
const tags = (svg: string) => [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name]) => name)

// Each tag with attributes in double quotes, and text between the tags that holds no bare < or &.
const wellFormed =
  /^(?:<\/?[a-zA-Z]+(?: [a-zA-Z0-9:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*\/?>|[^<&]|&(?:amp|lt|gt|quot|#39);)*$/u

test('no text can add an element or an attribute to a chart', () => {
  const plain = everyChart('Wachten').map(tags)
  const hostile = [
    '</svg><script>alert(1)</script>',
    '" onload="alert(1)',
    "' /><image href='x'/>",
    '<![CDATA[',
    '&lt;b&gt;',
  ]
  for (const text of hostile) {
    everyChart(text).forEach((svg, i) => {
      expect(svg).toMatch(wellFormed)
      expect(new Set(tags(svg))).toEqual(new Set(plain[i]))
      expect(svg).not.toMatch(/\son\w+=(?=["'])(?!&)/)
    })
  }
})

test('every chart is well formed whatever is written in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
      for (const svg of everyChart(text)) expect(svg).toMatch(wellFormed)
    }),
  )
})

test('escaped text reads as it was written, and characters that XML has not are replaced', () => {
  expect(escapeXml('Tom & "Jo" <3 \'s')).toBe('Tom &amp; &quot;Jo&quot; &lt;3 &#39;s')
  expect(escapeXml('a\u0000b\u001Bc\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd')
  expect(escapeXml('één Yılmaz 🪑')).toBe('één Yılmaz 🪑')
})

test('a chart names itself once, as an image with a sentence', () => {
  for (const svg of everyChart('Negen bij A')) expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Negen bij A">/)
})

test('a chart of the page follows its variables and stands alone with the same colours in literal', () => {
  for (const svg of everyChart('x'))
    expect(svg.replaceAll(/var\(--[\w-]+, (?:#[0-9A-F]{6}|[\w, -]+)\)/g, '')).not.toContain('var(')
  for (const svg of [...everyChart('x', 'light'), ...everyChart('x', 'dark')]) expect(svg).not.toContain('var(')
})

test('two different charts on one page share no id', () => {
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const all = [...everyChart('Een'), ...everyChart('Twee')].flatMap(ids)
  expect(all.length).toBeGreaterThan(0)
  expect(new Set(all).size).toBe(all.length)
})

test('numbers are short and never minus nothing', () => {
  expect([num(1 / 3), num(-0.001), num(1e-9), num(12)]).toEqual(['0.33', '0', '0', '12'])
})

test('words wrap at the given width and none is lost', () => {
  expect(wrapWords('Wachten op een teken', 10)).toEqual(['Wachten op', 'een teken'])
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      expect(wrapWords(text, columns).join(' ')).toBe(text.trim())
    }),
  )
})

test('a unit bar draws one square a person, of the kind they chose', () => {
  const svg = unitBarSvg({
    title: '15 eens, 1 oneens, 2 sloegen over',
    groups: [
      { kind: 'full', count: 15 },
      { kind: 'crossed', count: 1 },
      { kind: 'empty', count: 2 },
    ],
  })
  const squares = [...svg.matchAll(/<rect class="(\w+)"/g)].map(([, kind]) => kind)
  expect(squares).toEqual([...Array<string>(15).fill('full'), 'crossed', 'empty', 'empty'])
})

test('conviction shows a ring for before and a lamp for after, and no ring without an earlier round', () => {
  const levels = [
    { label: 'heel zeker', before: 4, after: 9 },
    { label: 'redelijk', before: 8, after: 6 },
  ]
  const svg = convictionSvg({ title: 'x', levels })
  expect(svg.match(/class="before"/g)).toHaveLength(2)
  expect(svg.match(/class="after"/g)).toHaveLength(2)
  expect(convictionSvg({ title: 'x', levels: levels.map(level => ({ ...level, before: null })) })).not.toContain(
    'class="before"',
  )
})
