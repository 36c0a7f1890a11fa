import { escapeXml } from '../../shared/charts/svg.ts'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import { summarise, type Summary, type SummaryEvidence, type SummaryTakeaway } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'
import { fontFaces } from './fonts.ts'
import { htmlStyle } from './html-style.ts'
import { mostMoved, pictureOf, roundLine, type Picture } from './picture.ts'
import { documentWords, longDate, type DocumentWords } from './words.ts'

const e = escapeXml
/** `auto`: what people wrote runs in the direction of its own script. */
const p = (kind: string, text: string) => (text === '' ? '' : `<p class="${kind}" dir="auto">${e(text)}</p>`)

function tableOf({ rounds }: Picture, { poles }: ItemOutline, words: DocumentWords): string {
  const [first] = rounds
  if (!first || !poles) return ''
  const head = first.counts.map((_, index) => `<th scope="col">${index + 1}</th>`).join('')
  const rows = rounds.map(
    ({ round, counts }) =>
      `<tr><th scope="row">${e(words.round(round))}</th>${counts.map(count => `<td>${count}</td>`).join('')}</tr>`,
  )
  return (
    `<details><summary>${e(words.asTable)}</summary><div class="scroll"><table>` +
    `<caption class="small">1 = ${e(poles.a)}, ${first.counts.length} = ${e(poles.b)}</caption>` +
    `<thead><tr><th scope="col">${e(words.position)}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
  )
}

function itemHtml(item: ItemOutline, words: DocumentWords): string {
  const picture = pictureOf(item, words, { width: 420, theme: 'light' })
  const quotes = item.quotes.map(({ text, stance, counts }) => {
    const answers = counts ? ` · ${words.answers(counts.agree, counts.disagree, counts.pass)}` : ''
    return `<blockquote><p dir="auto">“${e(text)}”</p><footer>${e(words.stance(stance, item.poles))}${e(answers)}</footer></blockquote>`
  })
  const figure = picture
    ? `<figure>${picture.svg}<figcaption>${e(picture.sentence)}</figcaption>${tableOf(picture, item, words)}</figure>`
    : ''
  const rounds = item.rounds.map(round => `<li>${e(roundLine(round, words))}</li>`).join('')
  return (
    `<section class="item"><div><h3 dir="auto">${e(item.title)}</h3>${p('question', item.question ?? '')}` +
    `${rounds === '' ? '' : `<ul class="rounds">${rounds}</ul>`}${quotes.join('')}</div>${figure}</section>`
  )
}

function evidenceHtml(piece: SummaryEvidence, items: ReadonlyMap<string, ItemOutline>, words: DocumentWords): string {
  const letter = `<span class="letter">${piece.letter}</span>`
  if (piece.kind === 'votes') {
    return `<li>${letter}<span>${e(words.dilemma(items.get(piece.item)?.title ?? '', piece.rounds))}</span></li>`
  }
  const { counts } = piece
  const answers = counts ? `<br>${e(words.answers(counts.agree, counts.disagree, counts.pass))}` : ''
  return `<li>${letter}<span><q dir="auto">${e(piece.text)}</q>${answers}</span></li>`
}

function judgedHtml({ recognition }: SummaryTakeaway): string {
  if (!recognition) return ''
  const blocks = (['endorse', 'reserve', 'object'] as const).map(verdict =>
    `<i class="${verdict}"></i>`.repeat(recognition[verdict]),
  )
  return `<div class="judged" aria-hidden="true">${blocks.join('')}</div>${p('small', recognition.text)}`
}

function takeawayHtml(
  takeaway: SummaryTakeaway,
  items: ReadonlyMap<string, ItemOutline>,
  words: DocumentWords,
): string {
  const { headline, weight, body, counter, whatWouldChange, caveat, remarks, notes, evidence } = takeaway
  const other = counter === '' ? '' : `<div class="other"><b>${e(words.otherSide)}</b>${e(counter)}</div>`
  const change =
    whatWouldChange === '' ? '' : `<div class="small"><b>${e(words.wouldChange)}</b>${e(whatWouldChange)}</div>`
  const said = remarks.map(({ verdict, remark }) => `<li>${e(words.verdicts[verdict])}: ${e(remark)}</li>`).join('')
  const remarked = said === '' ? '' : `<div class="small"><b>${e(words.remarks)}</b><ul>${said}</ul></div>`
  return (
    `<li><div><h3 dir="auto">${e(headline)}</h3>${p('weight', weight)}${p('body', body)}${other}${judgedHtml(takeaway)}${remarked}${change}` +
    `${p('small', caveat)}${notes.map(note => p('small', note)).join('')}` +
    `<ul class="evidence" aria-label="${e(words.evidence)}">${evidence.map(piece => evidenceHtml(piece, items, words)).join('')}</ul></div></li>`
  )
}

function heroHtml(outlines: readonly ItemOutline[], words: DocumentWords): string {
  const item = mostMoved(outlines)
  const picture = item && pictureOf(item, words, { width: 1080, theme: 'dark', glow: true })
  if (!item || !picture) return ''
  return (
    `<figure class="hero"><div>${picture.svg}<figcaption><strong>${e(item.question ?? item.title)}</strong>` +
    `<span>${e(picture.sentence)} ${e(words.charts)}</span></figcaption></div></figure>`
  )
}

function takeawaysHtml(
  { takeaways, lapsed }: Summary,
  items: ReadonlyMap<string, ItemOutline>,
  words: DocumentWords,
): string {
  const list = takeaways.map(takeaway => takeawayHtml(takeaway, items, words)).join('')
  return (
    `<section class="takeaways"><div class="top"><h2>${e(words.takeaways)}</h2>` +
    `<p>${e(takeaways.length === 0 ? words.noTakeaways : words.takeawaysLead)}</p></div>` +
    `${list === '' ? '' : `<ol>${list}</ol>`}${lapsed.map(text => p('small', text)).join('')}</section>`
  )
}

/** A summary as one file that stands alone: type, charts and tables are inside it; nothing is loaded from anywhere. */
function htmlOf(summary: Summary): string {
  const words = documentWords[summary.lang]
  const outlines = summary.chapters.flatMap(({ items }) => items)
  const items = new Map(outlines.map(item => [String(item.id), item]))
  const chapters = summary.chapters.map(
    ({ title, items: inside }) =>
      `<section class="chapter">${title === null ? '' : `<h2 dir="auto">${e(title)}</h2>`}${inside.map(item => itemHtml(item, words)).join('')}</section>`,
  )
  const silence = summary.silence.map(({ title, text }) => `<li><b>${e(title)}</b>: ${e(text)}</li>`).join('')
  const method = summary.method.map(text => `<p>${e(text)}</p>`).join('')
  return `<!doctype html>
<html lang="${summary.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${e(summary.title)}</title>
<style>${fontFaces()}${htmlStyle}</style>
</head>
<body>
<header class="mast"><b>Exchange Table</b><span>${e(words.kicker)}</span><time datetime="${new Date(summary.date).toISOString()}">${e(longDate(summary.date, words))}</time></header>
<main>
<div class="title"><h1 dir="auto">${e(summary.title)}</h1>${p('stand', summary.about.text)}</div>
${heroHtml(outlines, words)}
${takeawaysHtml(summary, items, words)}
<div class="chapters">${chapters.join('')}</div>
${silence === '' ? '' : `<section class="quiet"><h2>${e(words.silence)}</h2><ul>${silence}</ul></section>`}
</main>
<footer class="colophon"><div><h2>${e(words.method)}</h2>${method}<p>${e(words.rules)}: ${e(summary.rules.join(', '))}</p></div></footer>
</body>
</html>
`
}

export const html: Exporter = {
  contentType: 'text/html; charset=utf-8',
  extension: 'html',
  render: (session, lang) => htmlOf(summarise(session, lang)),
}
