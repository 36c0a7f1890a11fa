import type PptxGenJS from 'pptxgenjs'
import type { Lang } from '../../shared/lang.ts'
import type { Summary } from '../../shared/wording/summary.ts'
import { oneLine, printable } from './printable.ts'
import { documentWords, longDate } from './words.ts'

export type Slide = ReturnType<PptxGenJS['addSlide']>

/** In inches: a wide slide and its margin. */
export const page = { width: 13.333, height: 7.5, margin: 0.75 }
export const inside = page.width - 2 * page.margin
export const serif = 'Georgia'
export const sans = 'Arial'
export const colour = {
  ink: '14211B',
  ink2: '43524A',
  paper: 'F4F5F0',
  hairline: 'C9D1C8',
  laken: '11493A',
  objection: '8C1D4F',
  night: '0A1F19',
  light: 'F3F5EE',
  light2: 'B7CABF',
}
const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }
/** The two kinds of type, in a language: a program checks the spelling of text by what it says of itself. */
export const typeOf = (lang: Lang) => ({
  serif: { fontFace: serif, lang: locales[lang] },
  sans: { fontFace: sans, lang: locales[lang] },
})

export type SlideType = ReturnType<typeof typeOf>

/** Where a take-away begins, beside its number. */
export const indented = 1.55

/** Long text gets smaller letters; what fits in none goes on in the notes. */
export function fitted(text: string, sizes: readonly (readonly [letters: number, points: number])[]) {
  const clean = printable(text).trim()
  const size = sizes.find(([letters]) => clean.length <= letters)
  const [most, smallest] = sizes.at(-1) ?? [clean.length, 12]
  return size
    ? { text: clean, fontSize: size[1] }
    : { text: `${clean.slice(0, most - 1).trimEnd()}…`, fontSize: smallest }
}

/** The three kinds of slide, with what stands on each of them: on a rehearsal’s, that it was one. */
export function defineMasters(deck: PptxGenJS, { title, date, about, lang }: Summary): void {
  const words = documentWords[lang]
  const foot = { x: page.margin, y: page.height - 0.55, w: inside, h: 0.3, margin: 0, fontFace: sans, fontSize: 10 }
  const name = fitted(oneLine(title), [[80, 10]]).text
  const warning = about.rehearsal
    ? [{ text: { text: words.rehearsal, options: { ...foot, align: 'right' as const, bold: true } } }]
    : []
  const heading = (color: string, y: number, h: number, fontSize: number, left = page.margin) => ({
    placeholder: {
      options: {
        ...{ name: 'title', type: 'title' as const, x: left, y, w: page.width - page.margin - left, h, margin: 0 },
        ...{ fontFace: serif, fontSize, color, align: 'left' as const, valign: 'top' as const },
      },
      text: '',
    },
  })
  const toned = (color: string) =>
    warning.map(({ text }) => ({ text: { ...text, options: { ...text.options, color } } }))
  deck.defineSlideMaster({
    title: 'opening',
    background: { color: colour.night },
    objects: [heading(colour.light, 1.05, 1.6, 48), ...toned('FF9CC0')],
  })
  for (const [master, left] of [
    ['content', page.margin],
    ['takeaway', indented],
  ] as const) {
    deck.defineSlideMaster({
      title: master,
      background: { color: colour.paper },
      slideNumber: {
        ...{ x: page.width - page.margin - 0.6, y: page.height - 0.9, w: 0.6, h: 0.3, align: 'right' },
        ...{ fontFace: sans, fontSize: 10, color: colour.ink2 },
      },
      objects: [
        heading(colour.ink, 0.6, 1.2, 30, left),
        {
          line: {
            x: page.margin,
            y: page.height - 0.95,
            w: inside,
            h: 0,
            line: { color: colour.hairline, width: 0.75 },
          },
        },
        { text: { text: `${name} · ${longDate(date, words)}`, options: { ...foot, color: colour.ink2 } } },
        ...toned(colour.objection),
      ],
    })
  }
}
