import type { EvidenceRef } from './material.ts'

/** A reference to evidence in a text: `at` in the plain text, which does not hold it; `from` and `to` in the Markdown. */
export interface RefMark {
  readonly ref: EvidenceRef
  readonly at: number
  readonly from: number
  readonly to: number
}
/** A stretch of a plain text with a look or an address of its own. */
export interface TextMark {
  readonly kind: 'strong' | 'emphasis' | 'link'
  readonly from: number
  readonly to: number
  /** Where a link leads; empty for the others. */
  readonly url: string
}

const reference = /\[\^([^\]\s[]+)\]/y
const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{1,30});/y
/** Nothing in it is escaped, and no reference begins in it. Bounded, for it is looked for again at each sign that is none. */
const plainRun = /[^[\\&\s]{1,200}(?: [^[\\&\s]{1,200}){0,9}/y
const escapable = /[!-/:-@[-`{-~]/

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** The text of a block as a reader sees it, gathered from its Markdown; every UTF-16 unit keeps its place there. */
export class PlainText {
  text = ''
  readonly at: number[] = []
  readonly refs: RefMark[] = []
  readonly marks: TextMark[] = []
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** Adds text that stands in the Markdown as it is or escaped, between these offsets. */
  add(value: string, from: number, to: number): void {
    let place = from
    let next = 0
    while (next < value.length) {
      if (place >= to) {
        this.put(value.slice(next), to)
        return
      }
      const run = this.runAt(place, to, value, next)
      const ref = run > 0 ? null : matchAt(reference, this.source, place)
      if (run > 0) {
        this.text += value.slice(next, next + run)
        for (let unit = 0; unit < run; unit += 1) this.at.push(place + unit)
        next += run
        place += run
      } else if (ref && value.startsWith(ref[0], next)) {
        this.addRef(ref[1] ?? '', place, place + ref[0].length)
        next += ref[0].length
        place += ref[0].length
      } else {
        const step = this.stepAt(place, value.slice(next, next + 2))
        if (step.taken > 0) this.put(value.slice(next, next + step.taken), step.at)
        next += step.taken
        place = step.next
      }
    }
  }

  /** Adds text that all came from one place. */
  put(value: string, at: number): void {
    this.text += value.replaceAll(/\s/g, ' ')
    for (let unit = 0; unit < value.length; unit += 1) this.at.push(at)
  }

  addRef(ref: EvidenceRef, from: number, to: number): void {
    this.refs.push({ ref, at: this.text.length, from, to })
  }

  /** Marks what `fill` adds. */
  mark(kind: TextMark['kind'], url: string, fill: () => void): void {
    const from = this.text.length
    fill()
    if (this.text.length > from) this.marks.push({ kind, from, to: this.text.length, url })
  }

  /** How many units stand in the Markdown as they are read. */
  private runAt(place: number, to: number, value: string, next: number): number {
    const run = matchAt(plainRun, this.source, place)?.[0] ?? ''
    const most = Math.min(run.length, to - place)
    return most > 0 && value.startsWith(run.slice(0, most), next) ? most : 0
  }

  /** How the Markdown at a place gives the text that is wanted next: units taken, where they came from, where to go on. */
  private stepAt(place: number, wanted: string): { taken: number; at: number; next: number } {
    const [char, after] = [this.source[place] ?? '', this.source[place + 1] ?? '']
    if (char === '\\' && escapable.test(after) && after === wanted[0])
      return { taken: 1, at: place + 1, next: place + 2 }
    const coded = char === '&' ? matchAt(entity, this.source, place) : null
    if (coded && !(wanted[0] === '&' && wanted[1] === coded[0][1])) {
      const taken = (wanted.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
      return { taken, at: place, next: place + coded[0].length }
    }
    if (char === wanted[0]) return { taken: 1, at: place, next: place + 1 }
    // What a reader does not see: the marks of a quotation at the start of a line, spaces before its end.
    return { taken: 0, at: place, next: place + 1 }
  }
}
