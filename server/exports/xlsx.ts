import type { Session } from '../../shared/session/session.ts'
import { summarise, type Summary } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { sheetWords, type SheetWords } from './sheet-words.ts'
import { thoughtsOf, wordsOf } from './thoughts.ts'
import { documentWords, longDate } from './words.ts'
import { workbookOf, type Sheet } from './workbook.ts'

type Titles = ReadonlyMap<string, string>
type Content = Omit<Sheet, 'notice'>

function aboutSheet({ title, date, about, lang }: Summary, words: SheetWords): Content {
  return {
    name: words.about,
    head: [words.what, words.value],
    widths: [30, 60],
    rows: [
      [words.title, title],
      [words.date, longDate(date, documentWords[lang])],
      [words.seated, about.seated],
      [words.arrived, about.arrived],
      [words.voted, about.voted],
      [words.dilemmas, about.dilemmas],
      [words.rehearsal, about.rehearsal ? words.yes : words.no],
    ],
  }
}

function takeawaySheet({ takeaways, lapsed, lang }: Summary, titles: Titles, words: SheetWords): Content {
  const { verdicts, noTakeaways } = documentWords[lang]
  const rows = takeaways.map((takeaway, index) => {
    const { headline, weight, body, counter, minority, whatWouldChange, item, recognition, rule } = takeaway
    const judged = [recognition?.endorse ?? null, recognition?.reserve ?? null, recognition?.object ?? null]
    const said = [headline, weight, body, counter === '' ? minority : `${counter} ${minority}`.trim(), whatWouldChange]
    return [index + 1, titles.get(item ?? '') ?? '', ...said, ...judged, rule]
  })
  const { number, item, headline, weight, body, counter, change, rule } = words
  return {
    name: words.takeaways,
    head: [number, item, headline, weight, body, counter, change, ...Object.values(verdicts), rule],
    widths: [5, 20, 30, 22, 48, 36, 32, 13, 15, 10, 15],
    rows: [...(rows.length === 0 ? [[null, '', noTakeaways]] : rows), ...lapsed.map(text => [null, '', text])],
  }
}

function voteSheet({ chapters, lang }: Summary, words: SheetWords): Content {
  const items = chapters.flatMap(({ title, items: inside }) => inside.map(item => ({ chapter: title ?? '', item })))
  const most = Math.max(0, ...items.flatMap(({ item }) => item.rounds.map(({ tally }) => tally?.counts?.length ?? 0)))
  const places = Array.from({ length: most }, (_, index) => index)
  const rows = items.flatMap(({ chapter, item: { title, question, poles, rounds } }) =>
    rounds.map(({ round, voted, of, proxies, tally, withheld }) => [
      chapter,
      title,
      question ?? '',
      round,
      voted,
      of,
      tally?.pass ?? null,
      poles?.a ?? '',
      ...places.map(place => tally?.counts?.[place] ?? null),
      poles?.b ?? '',
      proxies,
      withheld ? documentWords[lang].withheld : '',
    ]),
  )
  const { chapter, item, question, round, voted, ofSeated, proxies, noPosition, left, right, place } = words
  return {
    name: words.votes,
    head: [
      ...[chapter, item, question, round, voted, ofSeated, noPosition, left],
      ...places.map(index => `${place} ${index + 1}`),
      right,
      proxies,
      '',
    ],
    widths: [22, 24, 44, 8, 9, 8, 12, 20, ...places.map(() => 8), 20, 22, 30],
    rows,
  }
}

/** Of votes without an order between two poles: each cell of their own table a row. */
function resultSheets({ results }: Summary, titles: Titles, words: SheetWords): readonly Content[] {
  const rows = results.flatMap(({ item, round, table: { head, rows: inside } }) =>
    inside.flatMap(([name = '', ...values]) =>
      values.map((value, column) => [titles.get(item) ?? '', round, name, head[column + 1] ?? '', value]),
    ),
  )
  if (rows.length === 0) return []
  const head = [words.item, words.round, words.label, words.what, words.value]
  return [{ name: words.results, head, widths: [28, 8, 40, 24, 12], rows }]
}

function thoughtSheet(session: Session, { lang }: Summary, words: SheetWords): Content {
  const around = documentWords[lang]
  const { item: subject, kind, text, source, agree, disagree, pass } = words
  return {
    name: words.thoughts,
    head: [subject, kind, text, source, agree, disagree, pass],
    widths: [28, 30, 84, 20, 9, 9, 11],
    rows: thoughtsOf(session).flatMap(({ item, poles, quotes }) =>
      quotes.map(quote => [
        item.title,
        around.stance(quote.stance, poles),
        wordsOf(quote, poles, around),
        quote.source ?? '',
        quote.counts?.agree ?? null,
        quote.counts?.disagree ?? null,
        quote.counts?.pass ?? null,
      ]),
    ),
  }
}

function methodSheet({ method, rules, silence, lang }: Summary, words: SheetWords): Content {
  const around = documentWords[lang]
  return {
    name: words.method,
    head: [words.what, words.text],
    widths: [34, 110],
    rows: [
      ...method.map(text => [around.method, text]),
      ...silence.map(({ title, text }) => [`${around.silence}: ${title}`, text]),
      [around.rules, rules.join(', ')],
    ],
  }
}

/** What may be published of a session as a workbook: one sheet for each kind of thing, one row for each of them. */
export const xlsx: Exporter = {
  ...fileTypes.xlsx,
  render(session, lang) {
    const summary = summarise(session, lang)
    const words = sheetWords[lang]
    const titles = new Map<string, string>(session.items.map(({ id, title }) => [id, title]))
    const notice = summary.about.rehearsal ? documentWords[lang].rehearsal : null
    const sheets = [
      aboutSheet(summary, words),
      takeawaySheet(summary, titles, words),
      voteSheet(summary, words),
      ...resultSheets(summary, titles, words),
      thoughtSheet(session, summary, words),
      methodSheet(summary, words),
    ]
    return workbookOf(
      summary.title,
      sheets.map(sheet => ({ ...sheet, notice })),
    )
  },
}
