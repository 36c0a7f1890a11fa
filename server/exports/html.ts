import { createHash } from 'node:crypto'
import { escapeXml } from '../../shared/charts/svg.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { composeDocument } from './compose.ts'
import type { Block, Document, DocumentTable, Figure, Heading, Inline } from './document.ts'
import { sectionsOf, type Section } from './document.ts'
import type { Exporter } from './exporter.ts'
import { fontFaces } from './fonts.ts'
import { htmlStyle } from './html-style.ts'
import { documentWords, longDate, type DocumentWords } from './words.ts'

const e = escapeXml

/** `auto`: what people wrote runs in the direction of its own script. */
function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const text = inline.emphasis ? `<em>${e(inline.text)}</em>` : e(inline.text)
      return inline.strong ? `<b>${text}</b>` : text
    }
    case 'label':
      return `<b class="label">${e(inline.text)}</b>`
    case 'quote':
      return `<q dir="auto">${e(inline.text)}</q>`
    case 'reference':
      return `<span class="letter">${e(inline.label)}</span>`
  }
}
const inlinesHtml = (inlines: readonly Inline[]) => inlines.map(inlineHtml).join('')

/** The head of a column stands over its numbers, the first cell of a row before them. */
function tableHtml({ caption, head, rows }: DocumentTable): string {
  const heads = head.map(cell => `<th scope="col">${e(cell)}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    const values = cells.map(cell => `<td>${e(String(cell))}</td>`).join('')
    return `<tr><th scope="row">${e(String(name))}</th>${values}</tr>`
  })
  return (
    `<div class="scroll"><table><caption class="small">${e(caption)}</caption>` +
    `<thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  )
}

function figureHtml({ svg, sentence, table, opening }: Figure, words: DocumentWords): string {
  if (opening !== undefined) {
    return `<figure class="hero"><div>${svg}<figcaption><strong dir="auto">${e(opening)}</strong><span>${e(sentence)}</span></figcaption></div></figure>`
  }
  const details = table ? `<details><summary>${e(words.asTable)}</summary>${tableHtml(table)}</details>` : ''
  return `<figure>${svg}<figcaption>${e(sentence)}</figcaption>${details}</figure>`
}

function listHtml({ ordered, items }: Extract<Block, { kind: 'list' }>, words: DocumentWords): string {
  if (items.length > 0 && items.every(([first]) => first?.kind === 'reference')) {
    const pieces = items.map(([letter, ...rest]) => {
      const mark = letter ? inlineHtml(letter) : ''
      return `<li>${mark}<span>${inlinesHtml(rest)}</span></li>`
    })
    return `<ul class="evidence" aria-label="${e(words.evidence)}">${pieces.join('')}</ul>`
  }
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag} class="plain">${items.map(item => `<li dir="auto">${inlinesHtml(item)}</li>`).join('')}</${tag}>`
}

function blockHtml(block: Exclude<Block, Heading>, words: DocumentWords): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="${block.role}" dir="auto">${inlinesHtml(block.inlines)}</p>`
    case 'quote': {
      const source = block.source ? `<p class="source">${e(block.source)}</p>` : ''
      return `<blockquote><p dir="auto">“${e(block.text)}”</p>${source}</blockquote>`
    }
    case 'list':
      return listHtml(block, words)
    case 'figure':
      return figureHtml(block, words)
    case 'table':
      return tableHtml(block.table)
    case 'recognition': {
      const marks = (['endorse', 'reserve', 'object'] as const).map(verdict =>
        `<i class="${verdict}"></i>`.repeat(block.counts[verdict]),
      )
      return `<div class="judged" aria-hidden="true">${marks.join('')}</div><p class="small">${e(block.text)}</p>`
    }
  }
}
const blocksHtml = (blocks: readonly Exclude<Block, Heading>[], words: DocumentWords) =>
  blocks.map(block => blockHtml(block, words)).join('')

/** Beside the text: charts. They stand in a column of their own where the page is wide enough. */
function besideHtml({ heading, blocks }: Section, words: DocumentWords): string {
  const figures = blocks.filter(({ kind }) => kind === 'figure')
  const text = blocks.filter(({ kind }) => kind !== 'figure')
  const head = heading ? `<h3 dir="auto">${e(heading.text)}</h3>` : ''
  return `<div>${head}${blocksHtml(text, words)}</div>${blocksHtml(figures, words)}`
}

/** A part: its own heading of level 2, and what stands under headings of level 3 in it. */
function partHtml(own: Section, inside: readonly Section[], words: DocumentWords): string {
  const head = `<h2 dir="auto">${e(own.heading?.text ?? '')}</h2>`
  const text = blocksHtml(own.blocks, words)
  switch (own.heading?.part ?? 'text') {
    case 'takeaways': {
      const list = inside.map(section => `<li>${besideHtml(section, words)}</li>`).join('')
      return `<section class="takeaways"><div class="top">${head}<div>${text}</div></div>${list === '' ? '' : `<ol>${list}</ol>`}</section>`
    }
    case 'items': {
      const items = inside.map(section => `<section class="item">${besideHtml(section, words)}</section>`)
      return `<section class="chapter">${head}${text}${items.join('')}</section>`
    }
    case 'aside':
      return `<section class="quiet">${head}${text}${inside.map(section => besideHtml(section, words)).join('')}</section>`
    case 'colophon':
      return `<section class="colophon"><div>${head}${text}${inside.map(section => besideHtml(section, words)).join('')}</div></section>`
    case 'text': {
      const rest = inside.map(section => `<section class="row">${besideHtml(section, words)}</section>`)
      const row =
        own.blocks.length === 0
          ? ''
          : `<section class="row">${besideHtml({ heading: null, blocks: own.blocks }, words)}</section>`
      return `<section class="text">${head}${row}${rest.join('')}</section>`
    }
  }
}

function partsHtml(sections: readonly Section[], words: DocumentWords): readonly string[] {
  const starts = sections.flatMap(({ heading }, index) => (heading && heading.level < 3 ? [index] : []))
  return starts.flatMap((start, index) => {
    const [own, ...inside] = sections.slice(start, starts[index + 1])
    return own ? [partHtml(own, inside, words)] : []
  })
}

/** The mast, the title with its lead, the opening picture, and what else stands before the first heading. */
function topHtml({ title, kicker, date, notice }: Document, top: Section | undefined, words: DocumentWords): string {
  const blocks = top?.heading === null ? top.blocks : []
  const isLead = (block: Block) => block.kind === 'paragraph' && block.role === 'lead'
  const isOpening = (block: Block) => block.kind === 'figure' && block.opening !== undefined
  const rest = blocks.filter(block => !isLead(block) && !isOpening(block))
  return `<header class="mast"><b>Exchange Table</b><span>${e(kicker)}</span><time datetime="${new Date(date).toISOString()}">${e(longDate(date, words))}</time>${notice === null ? '' : `<p class="notice">${e(notice)}</p>`}</header>
<main>
<div class="title"><h1 dir="auto">${e(title)}</h1>${blocksHtml(blocks.filter(isLead), words)}</div>
${blocksHtml(blocks.filter(isOpening), words)}
${rest.length === 0 ? '' : `<section class="text"><section class="row">${besideHtml({ heading: null, blocks: rest }, words)}</section></section>`}`
}

const known = new Map<string, string>()

/** Nothing runs in the file, and nothing is loaded by it: its one style sheet is allowed by what it says, and no other is. */
function policyFor(style: string): string {
  const hash = known.get(style) ?? createHash('sha256').update(style).digest('base64')
  known.set(style, hash)
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`
}

/** A document as one file that stands alone: type, charts and tables are inside it; nothing is loaded from anywhere. */
export function renderHtml(document: Document): string {
  const { lang, title, blocks } = document
  const words = documentWords[lang]
  const sections = sectionsOf(blocks)
  const parts = partsHtml(sections, words)
  const style = fontFaces() + htmlStyle
  const colophons = parts.filter(part => part.startsWith('<section class="colophon"'))
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${e(policyFor(style))}">
<title>${e(title)}</title>
<style>${style}</style>
</head>
<body>
${topHtml(document, sections[0], words)}
<div class="parts">${parts.filter(part => !colophons.includes(part)).join('\n')}</div>
</main>
<footer>${colophons.join('\n')}</footer>
</body>
</html>
`
}

export const html: Exporter = {
  contentType: 'text/html; charset=utf-8',
  extension: 'html',
  // Half the width of a page of it: letters in a chart are then as large as those around it.
  render: (session, lang) => renderHtml(composeDocument(summarise(session, lang), { figureWidth: 420 })),
}
