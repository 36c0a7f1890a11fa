import type { Lang } from '../lang.ts'
import { capacity, limits } from '../session/limits.ts'
import { looksLikeDilemma, newDraft, type Draft } from './draft.ts'
import { cut, formatCalled, itemOfDraft } from './draft-item.ts'
import { wholeDuration } from './durations.ts'
import { itemLine, scriptLine, type ItemLine, type ScriptLine } from './lines.ts'
import { opposed, sidesIn } from './sides.ts'
import type { LineMeaning, ProblemKind, ReadScript, ScriptPart, ScriptProblem } from './script.ts'

interface DraftPart {
  readonly chapter: string | null
  readonly drafts: Draft[]
}

/** A title made of a question that has none. */
const longestName = 60
function nameFrom(question: string): string {
  if (question.length <= longestName) return question
  return `${question.slice(0, longestName).replace(/\s+\S*$/, '')}…`
}

/** Reads the lines one by one, and keeps where it is: in which part, in which item. */
class Reading {
  readonly parts: DraftPart[] = []
  readonly meanings: LineMeaning[] = []
  readonly problems: ScriptProblem[] = []
  private readonly lines: readonly ScriptLine[]
  private readonly itemLevel: number
  private draft: Draft | null = null

  constructor(lines: readonly ScriptLine[]) {
    this.lines = lines
    const levels = lines.flatMap(line => (line.is === 'heading' ? [line.level] : []))
    // The deepest headings are items; where there is one level of a single mark, its headings are chapters.
    this.itemLevel = Math.max(2, ...levels)
    lines.forEach((line, index) => this.meanings.push(this.take(line, index)))
  }

  readonly tell = (line: number, kind: ProblemKind, amount?: number): void => {
    this.problems.push(amount === undefined ? { line, kind } : { line, kind, amount })
    // The line that is being read says itself what it became.
    if (kind === 'lost' && line <= this.meanings.length) this.meanings[line - 1] = 'lost'
  }

  private take(line: ScriptLine, index: number): LineMeaning {
    switch (line.is) {
      case 'blank':
        return 'blank'
      case 'heading':
        return line.level >= this.itemLevel ? this.item(itemLine(line.text), index) : this.chapter(line.text, index)
      case 'chapter':
        return this.chapter(line.title, index)
      case 'item':
        return this.item(line, index)
      case 'listed':
        return this.listed(line, index)
      case 'text':
        return this.text(line.text, index)
      default:
        return this.detail(line, index)
    }
  }

  private chapter(text: string, index: number): LineMeaning {
    const none = /^[-–—]$/.test(text)
    const title = cut(text.replace(/^\\/, ''), limits.title, amount => this.tell(index + 1, 'too-long', amount))
    this.parts.push({ chapter: none ? null : title, drafts: [] })
    this.draft = null
    return 'chapter'
  }

  private item(head: ItemLine, index: number): LineMeaning {
    if (head.title === '') {
      if (this.draft?.minutes !== null || head.minutes === null) return this.lost(index)
      this.draft.minutes = head.minutes
      return 'detail'
    }
    if (this.parts.length === 0) this.parts.push({ chapter: null, drafts: [] })
    this.draft = newDraft(index + 1, head)
    this.parts.at(-1)?.drafts.push(this.draft)
    return 'item'
  }

  private lost(index: number): LineMeaning {
    this.tell(index + 1, 'lost')
    return 'lost'
  }

  /** Under an item a list is its options, unless the lines say when they are. */
  private listed({ text, timed }: Extract<ScriptLine, { is: 'listed' }>, index: number): LineMeaning {
    const { draft } = this
    const head = itemLine(text)
    if (!draft || (draft.format === null && (timed || head.kind !== null))) return this.item(head, index)
    if (draft.head.kind === 'break') return this.lost(index)
    draft.listed.push({ text, line: index + 1 })
    return 'detail'
  }

  private detail(line: Extract<ScriptLine, { is: 'label' | 'setting' | 'lettered' }>, index: number): LineMeaning {
    const { draft } = this
    if (!draft || draft.head.kind === 'break') {
      const question = line.is === 'label' && line.of === 'question' ? line.value : null
      return question === null ? this.lost(index) : this.named(question, index)
    }
    if (line.is === 'lettered') {
      draft.lettered.push({ letter: line.letter, text: line.text, line: index + 1 })
      return 'detail'
    }
    if (line.is === 'setting') {
      draft.settings.set(line.key, { text: line.value, line: index + 1 })
      return 'detail'
    }
    return this.label(draft, line, index)
  }

  private label(draft: Draft, { of, value }: Extract<ScriptLine, { is: 'label' }>, index: number): LineMeaning {
    const line = index + 1
    if (of === 'question') {
      if (draft.question !== null) return this.named(value, index)
      draft.question = { text: value, line }
      return 'detail'
    }
    if (of === 'poles') return this.poles(draft, sidesIn(value), index)
    const number = of === 'minutes' ? wholeDuration(value) : /^\d+/.test(value) ? Number.parseInt(value, 10) : null
    const format = formatCalled(value)
    if (of === 'format' && format) draft.format = { name: format, line }
    else if (of === 'minutes' && number !== null) draft.minutes = number
    else if (of === 'rounds' && number !== null && number >= 1 && number <= capacity.rounds) draft.rounds = number
    else this.tell(line, 'unfit')
    return 'detail'
  }

  private poles(draft: Draft, sides: readonly [string, string] | undefined, index: number): LineMeaning {
    if (!sides) return this.lost(index)
    const [a, b] = sides
    draft.lettered.push({ letter: 'A', text: a, line: index + 1 }, { letter: 'B', text: b, line: index + 1 })
    return 'detail'
  }

  /** A question without a name: a dilemma that is called after it. */
  private named(question: string, index: number): LineMeaning {
    this.item({ kind: 'dilemma', title: nameFrom(question), minutes: null, start: null }, index)
    if (this.draft) this.draft.question = { text: question, line: index + 1 }
    return 'item'
  }

  private text(text: string, index: number): LineMeaning {
    const { draft } = this
    const asks = text.endsWith('?')
    if (this.begins(index)) return asks ? this.named(text, index) : this.item(itemLine(text), index)
    const silent = draft?.head.kind === 'break' || draft?.head.kind === 'talk'
    if (!draft || silent) return asks ? this.named(text, index) : this.lost(index)
    if (!looksLikeDilemma(draft) && !asks && !this.promises(index)) return this.lost(index)
    const before = this.lines[index - 1]
    if (before?.is === 'lettered' && before.letter <= 'B') {
      draft.settings.set(`argument${before.letter}`, { text, line: index + 1 })
      return 'detail'
    }
    return this.saidOf(draft, text, index)
  }

  /** A sentence about a dilemma: its question, more of it, or its two sides. */
  private saidOf(draft: Draft, text: string, index: number): LineMeaning {
    const line = index + 1
    const sideless = draft.lettered.length === 0
    if (draft.question === null) draft.question = { text, line }
    else if (sideless && opposed(text)) return this.poles(draft, opposed(text), index)
    else if (sideless && !draft.question.text.endsWith('?'))
      draft.question = { text: `${draft.question.text} ${text}`, line }
    else if (sideless && sidesIn(text)) return this.poles(draft, sidesIn(text), index)
    else return text.endsWith('?') ? this.named(text, index) : this.lost(index)
    return 'detail'
  }

  /** The first line of its block, with what a dilemma has in the lines right below it, and nothing left to say before it. */
  private begins(index: number): boolean {
    const first = index === 0 || this.lines[index - 1]?.is === 'blank'
    const open = this.draft && this.draft.head.kind !== 'talk' && !this.isFull(this.draft)
    return first && !open && this.promises(index)
  }

  private promises(index: number): boolean {
    const end = this.lines.findIndex((line, at) => at > index && (line.is === 'blank' || line.is === 'heading'))
    return this.lines
      .slice(index + 1, end === -1 ? undefined : end)
      .some(
        line =>
          line.is === 'lettered' ||
          (line.is === 'label' && line.of !== 'minutes') ||
          (line.is === 'text' && (line.text.endsWith('?') || opposed(line.text) !== undefined)),
      )
  }

  private readonly isFull = ({ question, lettered, listed }: Draft): boolean =>
    question !== null && lettered.length + listed.length > 0
}

/** What is more than a session holds is told; `held`: what the session has already. */
function tellFull(parts: readonly ScriptPart[], tell: Reading['tell'], held: Held): void {
  const items = parts.reduce((sum, part) => sum + part.items.length, held.items) - capacity.items
  const chapters = parts.filter(({ chapter }) => chapter !== null).length + held.chapters - capacity.chapters
  if (items > 0 || chapters > 0) tell(1, 'full', Math.max(items, chapters))
}

/** How much a session holds already, against what it can hold. */
export interface Held {
  readonly items: number
  readonly chapters: number
}

/**
 * Reads a run sheet as people write it: headings, dilemmas with a question and two poles, talks, breaks, durations and times
 * of day, in Dutch or English, whatever `lang` is. Never throws. Each line that is not blank either became part of the run
 * sheet or is among the problems.
 * @param lang of the table: for what is filled in
 * @param held what the session has already
 */
export function readScript(text: string, lang: Lang, held: Held = { items: 0, chapters: 0 }): ReadScript {
  const lines = text.split(/\r\n|\r|\n/).map(scriptLine)
  const { parts: drafted, meanings, problems, tell } = new Reading(lines)
  const drafts = drafted.flatMap(part => part.drafts)
  const parts = drafted
    .filter(({ chapter, drafts: inside }) => chapter !== null || inside.length > 0)
    .map(({ chapter, drafts: inside }) => ({
      chapter,
      items: inside.map(draft => itemOfDraft(draft, drafts[drafts.indexOf(draft) + 1], lang, tell)),
    }))
  tellFull(parts, tell, held)
  return { parts, meanings, problems: problems.toSorted((x, y) => x.line - y.line) }
}
