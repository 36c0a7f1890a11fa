import { halfDiscPath, rimPath, stripesPath, wedgePathA, wedgePathB, wedgeStripes } from './pole-shapes.ts'
import { capY, type Spectrum } from './spectrum-geometry.ts'
import { num, type Palette } from './svg.ts'
import type { Place } from './table-geometry.ts'

/** The two half-discs and the double wedge between them. */
export const frameSvg = (spectrum: Spectrum, colour: Palette): string => {
  const { band, cap, width } = spectrum
  const y = capY(spectrum)
  const right = width - cap
  const stripes = cap > 40 ? 8 : 5
  const rim = cap > 40 ? 4 : 2.4
  const [a, b] = [`fill="${colour('pole-a')}"`, `fill="${colour('pole-b')}"`]
  return (
    `<path d="${wedgePathB(band)}" fill="${colour('pole-b-tint')}"/>` +
    `<path d="${wedgeStripes(band, Math.max(6, band.height * 0.85))}" ${b}/>` +
    `<path d="${wedgePathA(band)}" ${a}/>` +
    `<path d="M${num(band.x)} ${num(band.y)}L${num(band.x + band.width)} ${num(band.y + band.height)}" stroke="${colour('paper')}" stroke-width="1.6"/>` +
    `<path d="${halfDiscPath('a', cap, y, cap)}" ${a}/>` +
    `<path d="${stripesPath(right, y, cap, stripes)}" ${b}/>` +
    `<path d="${rimPath(right, y, cap - rim / 2)}" fill="none" stroke="${colour('pole-b')}" stroke-width="${rim}"/>`
  )
}

/** Width of the outline of a lamp: in a crowd of small ones it must not darken the light. */
export const lampEdge = (radius: number): number => (radius > 14 ? 2 : radius > 6 ? 1.6 : Math.max(0.35, radius * 0.22))

/** One vote. Its outline carries it on paper, its glow in the dark. */
export const lampSvg = ({ x, y }: Place, radius: number, colour: Palette): string => {
  const stroke = lampEdge(radius)
  return `<circle class="dot" cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${colour('lamp')}" stroke="${colour('lamp-edge')}" stroke-width="${num(stroke)}"/>`
}

export const ghostSvg = ({ x, y }: Place, radius: number, colour: Palette): string =>
  `<circle class="ghost" cx="${num(x)}" cy="${num(y)}" r="${num(Math.max(0.5, radius - 1))}" fill="none" stroke="${colour('ink-3')}" stroke-width="${radius > 14 ? 2 : 1.5}" stroke-dasharray="${num(radius * 0.28)} ${num(radius * 0.36)}"/>`

export const glowSvg = (places: readonly Place[], radius: number, id: string): string =>
  places
    .map(({ x, y }) => `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius * 2.6)}" fill="url(#${id}-glow)"/>`)
    .join('')

export const glowGradient = (id: string, colour: Palette): string =>
  `<radialGradient id="${id}-glow">` +
  [
    [0, 0.55],
    [0.45, 0.16],
    [1, 0],
  ]
    .map(([at, opacity]) => `<stop offset="${at}" stop-color="${colour('lamp')}" stop-opacity="${opacity}"/>`)
    .join('') +
  '</radialGradient>'
