import { sheetSvg } from './plot-sheet.ts'
import { escapeXml, num, paletteOf, sansOf, type ChartTheme } from './svg.ts'

export interface ConvictionOptions {
  /** From top to bottom; `before` is null when there was no earlier round. */
  readonly levels: readonly { readonly label: string; readonly before: number | null; readonly after: number }[]
  readonly title: string
  readonly theme?: ChartTheme
  /** Size of the letters; everything follows it. */
  readonly size?: number
  readonly width?: number
}

/** How sure people were (dashed ring) and are (lamp), one line a level. */
export const convictionSvg = ({ levels, title, theme = 'page', size = 15, width }: ConvictionOptions): string => {
  const colour = paletteOf(theme)
  const longest = Math.max(0, ...levels.map(({ label }) => label.length))
  const left = longest * size * 0.54 + size
  const whole = Math.max(width ?? 0, left + size * 12)
  const right = whole - size * 2.2
  const most = Math.max(1, ...levels.flatMap(({ before, after }) => [before ?? 0, after]))
  // A little air beyond the largest count keeps its lamp away from the figures.
  const x = (count: number) => left + ((right - left) * count) / (most * 1.08)
  const row = size * 1.65
  const rows = levels.map(({ label, before, after }, i) => {
    const y = row * (i + 0.5)
    const text = (at: number, anchor: string, words: string, weight: number, ink: 'ink' | 'ink-2') =>
      `<text x="${num(at)}" y="${num(y + size * 0.34)}" text-anchor="${anchor}" font-family="${sansOf(theme)}" font-size="${num(size)}" font-weight="${weight}" fill="${colour(ink)}">${escapeXml(words)}</text>`
    const change =
      before === null
        ? ''
        : `<path d="M${num(x(before))} ${num(y)}H${num(x(after))}" stroke="${colour('ink-2')}" stroke-width="${num(size * 0.11)}"/>` +
          `<circle class="before" cx="${num(x(before))}" cy="${num(y)}" r="${num(size * 0.33)}" fill="${colour('paper')}" stroke="${colour('ink-3')}" stroke-width="${num(size * 0.09)}" stroke-dasharray="${num(size * 0.15)} ${num(size * 0.13)}"/>`
    return (
      text(0, 'start', label, 440, 'ink-2') +
      `<path d="M${num(x(0))} ${num(y)}H${num(right)}" stroke="${colour('line')}" stroke-width="${num(size * 0.075)}"/>` +
      change +
      `<circle class="after" cx="${num(x(after))}" cy="${num(y)}" r="${num(size * 0.4)}" fill="${colour('lamp')}" stroke="${colour('lamp-edge')}" stroke-width="${num(size * 0.09)}"/>` +
      text(whole, 'end', String(after), 620, 'ink')
    )
  })
  return sheetSvg(
    {
      width: whole,
      height: row * levels.length,
      title,
      background: theme === 'dark' ? colour('paper') : undefined,
    },
    rows.join(''),
  )
}

/** full: agree, endorse; striped: with a reservation; crossed: disagree; slashed: objection; empty: passed, not chosen. */
export type UnitKind = 'full' | 'striped' | 'crossed' | 'slashed' | 'empty'

export interface UnitBarOptions {
  readonly groups: readonly { readonly kind: UnitKind; readonly count: number }[]
  readonly title: string
  readonly theme?: ChartTheme
  readonly size?: number
  /** Squares in a row before the bar goes on below. */
  readonly perRow?: number
}

/** One square a person. */
export const unitBarSvg = ({ groups, title, theme = 'page', size = 15, perRow = 24 }: UnitBarOptions): string => {
  const colour = paletteOf(theme)
  const [gap, between] = [size * 0.2, size * 0.46]
  const shown = groups.filter(({ count }) => count > 0)
  const units = shown.flatMap(({ kind, count }, group) => Array.from({ length: count }, () => ({ kind, group })))
  const edge = size * 0.1
  const paint = (kind: UnitKind, x: number, y: number): string => {
    const box = (inset: number, fill: string, stroke: string) =>
      `<rect class="${kind}" x="${num(x + inset)}" y="${num(y + inset)}" width="${num(size - 2 * inset)}" height="${num(size - 2 * inset)}" rx="${num(size * 0.13)}" fill="${fill}" stroke="${stroke}" stroke-width="${num(edge)}"/>`
    const line = (d: string, ink: string) => `<path d="${d}" stroke="${ink}" stroke-width="${num(edge)}" fill="none"/>`
    const [l, t, r, b] = [x + size * 0.16, y + size * 0.16, x + size * 0.84, y + size * 0.84].map(num)
    if (kind === 'full') return box(edge / 2, colour('mark'), colour('mark'))
    if (kind === 'empty') return box(edge / 2, 'none', colour('line-strong'))
    if (kind === 'slashed')
      return box(edge / 2, colour('object'), colour('object')) + line(`M${l} ${b}L${r} ${t}`, colour('paper'))
    if (kind === 'crossed')
      return box(edge / 2, 'none', colour('ink')) + line(`M${l} ${t}L${r} ${b}M${l} ${b}L${r} ${t}`, colour('ink'))
    const stripes = [0.3, 0.5, 0.7].map(at => `M${num(x)} ${num(y + size * at)}H${num(x + size)}`).join('')
    return box(edge / 2, 'none', colour('ink')) + line(stripes, colour('ink'))
  }
  const drawn = units.map(({ kind, group }, i) =>
    paint(kind, (i % perRow) * (size + gap) + group * between, Math.floor(i / perRow) * (size + gap)),
  )
  const rows = Math.max(1, Math.ceil(units.length / perRow))
  const columns = Math.max(1, Math.min(perRow, units.length))
  return sheetSvg(
    {
      width: columns * (size + gap) - gap + Math.max(0, shown.length - 1) * between,
      height: rows * (size + gap) - gap,
      title,
      background: theme === 'dark' ? colour('paper') : undefined,
    },
    drawn.join(''),
  )
}
