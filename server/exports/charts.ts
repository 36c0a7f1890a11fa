import { strToU8 } from 'fflate'
import type { Session } from '../../shared/session/session.ts'
import type { Lang } from '../../shared/lang.ts'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import { summarise, type SummaryResult } from '../../shared/wording/summary.ts'
import { chartCard } from './chart-card.ts'
import { csvOf, type Cell } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { barsOf, pictureOf, type Picture } from './picture.ts'
import { oneLine } from './printable.ts'
import { rasterise } from './raster.ts'
import { documentWords, longDate } from './words.ts'
import { zipOf } from './zip.ts'

interface Chart {
  readonly name: string
  readonly svg: string
  /** Its numbers: a row a place of each round. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Letters that every program that opens a zip can read. */
const fileStem = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)

/** In px; a card is wider, and its chart grows with it. */
const width = 560

const placesOf = ({ rounds }: Picture, { poles }: ItemOutline): readonly (readonly Cell[])[] =>
  rounds.flatMap(({ round, counts }) =>
    counts.map((count, place) => {
      const pole = place === 0 ? poles?.a : place === counts.length - 1 ? poles?.b : ''
      return [round, place + 1, pole ?? '', count]
    }),
  )
const namesOf = (results: readonly SummaryResult[]): readonly (readonly Cell[])[] =>
  results.flatMap(({ round, table }) => table.rows.map(([name = '', value = null]) => [round, null, name, value]))

function chartsOf(session: Session, lang: Lang): readonly Chart[] {
  const summary = summarise(session, lang)
  const words = documentWords[lang]
  const notice = summary.about.rehearsal ? words.rehearsal : null
  const source = `${oneLine(summary.title)} · ${longDate(summary.date, words)}`
  const items = summary.chapters.flatMap(chapter => chapter.items)
  return items.flatMap((item, index) => {
    const own = summary.results.filter(result => result.item === item.id)
    const spectrum = pictureOf(item, words, { width, theme: 'light' })
    const picture = spectrum ?? barsOf(own, { width, title: item.title })
    if (!picture) return []
    const { svg, sentence } = picture
    const title = item.question ?? item.title
    const name = `${String(index + 1).padStart(2, '0')}-${fileStem(item.title) || 'dilemma'}`
    const counts = spectrum ? placesOf(spectrum, item) : namesOf(own)
    const rows = counts.map((row, line) => [name, item.title, ...row, line === 0 ? sentence : ''])
    return [{ name, svg: chartCard({ svg, title, sentence, source, notice }), rows }]
  })
}

/** The numbers of all pictures, for who cannot see them, and one line when there are none. */
function tableOf(charts: readonly Chart[]): Uint8Array {
  return strToU8(
    `\uFEFF${csvOf([['file', 'item', 'round', 'place', 'name', 'votes', 'says'], ...charts.flatMap(({ rows }) => rows)])}`,
  )
}

/** Each dilemma's chart as a picture that stands alone, in SVG, with the numbers of all of them in a table. */
export const svg: Exporter = {
  ...fileTypes.svg,
  render(session, lang) {
    const charts = chartsOf(session, lang)
    const files = charts.map(chart => [`${chart.name}.svg`, strToU8(chart.svg)] as const)
    return zipOf({ ...Object.fromEntries(files), 'charts.csv': tableOf(charts) })
  },
}

const pngWidth = 2160

/** The same in PNG, for slides and messages. */
export const png: Exporter = {
  ...fileTypes.png,
  async render(session, lang) {
    const charts = chartsOf(session, lang)
    const pictures = await rasterise(
      charts.map(chart => chart.svg),
      pngWidth,
    )
    const files = charts.map(({ name }, index) => [`${name}.png`, pictures[index] ?? new Uint8Array()] as const)
    return zipOf({ ...Object.fromEntries(files), 'charts.csv': tableOf(charts) })
  },
}
