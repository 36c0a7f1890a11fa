import { easeInOut, lampFrame, mix, revealFrame, revealParts } from '../../../shared/charts/reveal-timeline.ts'
import { freshOpacity, goneFrame, moverFrame } from '../../../shared/charts/shift-timeline.ts'
import { capY } from '../../../shared/charts/spectrum-geometry.ts'
import type { RevealScene, ShiftScene } from '../../../shared/charts/stage-scenes.ts'

const all = (svg: SVGSVGElement, name: string): Element[] => [...svg.getElementsByClassName(name)]
const set = (element: Element | undefined, attributes: Record<string, string | number>) => {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value))
}
const fade = (elements: readonly Element[], opacity: number) => elements.forEach(element => set(element, { opacity }))
const move = (x: number, y: number, scale = 1) =>
  `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`

/** Puts the reveal at one moment: attributes of the elements that stand there, nothing is built. */
export const drawReveal = (svg: SVGSVGElement, scene: RevealScene, t: number): void => {
  const { layout, table, paths, seatScale } = scene
  const frame = revealFrame(t, paths.length)
  const y = mix(table.y, capY(layout), frame.open)
  const scale = mix(table.radius, layout.cap, frame.open) / 100
  set(all(svg, 'half-a')[0], { transform: move(mix(table.x + 0.5, layout.cap, frame.open), y, scale) })
  set(all(svg, 'half-b')[0], { transform: move(mix(table.x, layout.width - layout.cap, frame.open), y, scale) })
  fade(all(svg, 'pole'), frame.tint)
  fade(all(svg, 'cloth'), 1 - frame.tint)
  fade(all(svg, 'names'), frame.names)
  fade(all(svg, 'counts'), frame.counts)
  // Narrower than it is high, the band would be a speck on the table.
  const grown = layout.band.width * frame.band
  const shown = grown < layout.band.height ? 0 : grown
  set(all(svg, 'window')[0], { x: (layout.width - shown) / 2, width: shown })
  const [lamps, tails] = [all(svg, 'lamp'), all(svg, 'tail')]
  const size = mix(seatScale, 1, easeInOut(t / revealParts.gather.length))
  paths.forEach((path, nth) => {
    const lamp = lampFrame(path, nth, t, paths.length)
    set(lamps[nth], { transform: move(lamp.x, lamp.y, size) })
    const tail = lamp.tail ?? lamp
    set(tails[nth], { x1: tail.x, y1: tail.y, x2: lamp.x, y2: lamp.y, opacity: lamp.tail === null ? 0 : 0.28 })
  })
}

/** Puts the shift at one moment. */
export const drawShift = (svg: SVGSVGElement, { layout, shift, plan }: ShiftScene, t: number): void => {
  const [movers, ghosts, heads, windows] = ['mover', 'mover-ghost', 'trail-head', 'reach'].map(name => all(svg, name))
  shift.moves.forEach((step, i) => {
    const frame = moverFrame(layout, step, plan.departures[i] ?? 0, plan.givesWay[i] ?? 0, t)
    set(movers?.[i], { transform: move(frame.x, frame.y) })
    set(ghosts?.[i], { transform: move(frame.ghost.x, frame.ghost.y), opacity: frame.ghostOpacity })
    set(heads?.[i], { opacity: frame.headOpacity })
    const left = Math.min(frame.ghost.x, frame.reach)
    set(windows?.[i], { x: left, width: Math.abs(frame.ghost.x - frame.reach) })
  })
  const [goneLamps, goneGhosts] = ['gone-lamp', 'gone-ghost'].map(name => all(svg, name))
  shift.gone.forEach((gone, i) => {
    const frame = goneFrame(layout, gone, plan.goneAt[i] ?? 0, plan.freshAt, t)
    set(goneLamps?.[i], { transform: move(frame.x, frame.y), opacity: frame.lamp })
    set(goneGhosts?.[i], { transform: move(frame.x, frame.y), opacity: frame.ghost })
  })
  fade(all(svg, 'fresh'), freshOpacity(plan, t))
  fade(all(svg, 'counts'), easeInOut((t - plan.end) / revealParts.counts.length + 1))
}
