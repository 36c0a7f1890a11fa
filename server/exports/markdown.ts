import { summarise } from '../../shared/wording/summary.ts'
import { composeDocument } from './compose.ts'
import type { Block, Document, DocumentTable, Inline, ParagraphRole } from './document.ts'
import type { Exporter } from './exporter.ts'
import { oneLine } from './printable.ts'
import { documentWords, longDate } from './words.ts'

/** Somebody's text inside Markdown: nothing in it becomes markup, and it stays on its line. */
const escaped = (text: string): string => oneLine(text).replaceAll(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
/** At the start of a line these make a list, a heading or a rule. */
const atStart = (text: string): string => text.replace(/^([-+=]|\d+[.)])/, '\\$1')
const line = (text: string): string => atStart(escaped(text))

/** Spaces at the ends of a piece part it from its neighbours, so they stay outside what is escaped and marked. */
function inlineText(inline: Inline): string {
  if (inline.kind === 'label') return `**${escaped(inline.text)}.** `
  if (inline.kind === 'reference') return `(${escaped(inline.label)}) `
  if (inline.kind === 'quote') return `“${escaped(inline.text)}”`
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inline.text) ?? []
  const mark = `${inline.strong ? '**' : ''}${inline.emphasis ? '*' : ''}`
  const closing = [...mark].toReversed().join('')
  const text = escaped(words)
  return `${before === '' ? '' : ' '}${text === '' ? '' : `${mark}${text}${closing}`}${after === '' ? '' : ' '}`
}
const inlinesText = (inlines: readonly Inline[]): string => atStart(inlines.map(inlineText).join('').trim())

const marks: Readonly<Record<ParagraphRole, readonly [string, string]>> = {
  lead: ['', ''],
  body: ['', ''],
  question: ['**', '**'],
  weight: ['*', '*'],
  counter: ['', ''],
  small: ['', ''],
}

function tableText({ caption, head, rows }: DocumentTable): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.map(cell => escaped(String(cell))).join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [row(head), `| ${rule.join(' | ')} |`, ...rows.map(row), '', line(caption)].join('\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.number === undefined ? '' : `${block.number}. `
      return `${'#'.repeat(block.level)} ${number}${number === '' ? line(block.text) : escaped(block.text)}`
    }
    case 'paragraph': {
      const [before, after] = marks[block.role]
      const text = inlinesText(block.inlines)
      return text === '' ? '' : `${before}${text}${after}`
    }
    case 'quote':
      return `> ${line(block.text)}${block.source ? `\n>\n> — ${escaped(block.source)}` : ''}`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlinesText(item)}`)
        .join('\n')
    case 'figure':
      // The picture stays behind; its table says what it shows, and an opening picture has its table further on.
      return block.opening === undefined
        ? [line(block.sentence), ...(block.table ? [tableText(block.table)] : [])].join('\n\n')
        : ''
    case 'table':
      return tableText(block.table)
    case 'recognition':
      return line(block.text)
  }
}

/** A document as Markdown that reads well as plain text too. */
export function renderMarkdown({ lang, title, kicker, date, notice, blocks }: Document): string {
  const top = [
    `# ${line(title)}`,
    `${escaped(kicker)} · ${longDate(date, documentWords[lang])}`,
    notice === null ? '' : `**${escaped(notice)}**`,
  ]
  return `${[...top, ...blocks.map(blockText)].filter(text => text !== '').join('\n\n')}\n`
}

export const markdown: Exporter = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: (session, lang) => renderMarkdown(composeDocument(summarise(session, lang))),
}
