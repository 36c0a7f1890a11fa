import { sideOf } from '../../../shared/formats/format.ts'
import { spectrum, type SpectrumSettings } from '../../../shared/formats/spectrum.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import { enSpectrum } from '../../locales/en-spectrum.ts'
import { nlSpectrum, type SpectrumWords } from '../../locales/nl-spectrum.ts'
import type { FormatUi } from '../format-ui.ts'
import { resultSentence } from '../round-result.ts'

export const spectrumWords: Readonly<Record<Lang, SpectrumWords>> = { nl: nlSpectrum, en: enSpectrum }

export const readSettings = (settings: unknown): SpectrumSettings =>
  spectrum.readSettings(settings) ?? spectrum.emptySettings()

/** Ballots per place, from pole A to pole B. */
export function countsOf(round: RoundView, { positions }: SpectrumSettings): readonly number[] {
  const counts: unknown = round.tally?.['counts']
  return Array.from({ length: positions }, (_, index) => {
    const count: unknown = Array.isArray(counts) ? counts[index] : undefined
    return typeof count === 'number' ? count : 0
  })
}

/** "grotendeels": how near a place is to its pole; null in the middle. */
function degreeOf(place: number, { positions }: SpectrumSettings, words: SpectrumWords): string | null {
  const reach = (positions - 1) / 2
  const distance = Math.abs(place - 1 - reach)
  return distance === 0 ? null : (words.degrees.at(distance - reach - 1) ?? null)
}
const poleAt = (place: number, { positions, poleA, poleB }: SpectrumSettings) =>
  sideOf(place, positions) === 'a' ? poleA : poleB

/** The full name of a place, as a screen reader says it. */
export function placeName(place: number, settings: SpectrumSettings, lang: Lang): string {
  const words = spectrumWords[lang]
  const degree = degreeOf(place, settings, words)
  const where = degree === null ? words.middle : words.towards(degree, poleAt(place, settings))
  return words.place(place, settings.positions, where)
}

/** All that a spectrum says of itself. */
export const spectrumSentences: Omit<FormatUi, 'Ballot' | 'Chart' | 'Editor'> = {
  called: lang => spectrumWords[lang].called,
  missing: (value, settings, lang) =>
    spectrum.readBallot(value, readSettings(settings)) === undefined ? spectrumWords[lang].chooseFirst : null,
  options: () => [],
  draws: 'lamps',
  keys: settings => readSettings(settings).positions,
  standing(value, input, lang) {
    const settings = readSettings(input)
    const words = spectrumWords[lang]
    const place = spectrum.readBallot(value, settings)
    if (place === undefined) return [words.standingNowhere]
    const degree = degreeOf(place, settings, words)
    return degree === null ? words.standingMiddle : words.standing(degree, poleAt(place, settings))
  },
  result: (name, round, settings, lang) => resultSentence('spectrum', name, round, settings, lang),
  movement({ shift }, input, lang) {
    if (!shift || shift.toA === null || shift.toB === null) return null
    const { poleA, poleB } = readSettings(input)
    const words = spectrumWords[lang]
    return shift.toA + shift.toB === 0
      ? words.nobodyMoved
      : words.moved(shift.n, shift.toA, shift.toB, { a: poleA, b: poleB })
  },
  paper(input, lang) {
    const settings = readSettings(input)
    const { positions, poleA, argumentA, poleB, argumentB } = settings
    return {
      kind: 'scale',
      a: { name: poleA, argument: argumentA },
      b: { name: poleB, argument: argumentB },
      places: Array.from({ length: positions }, (_, index) => placeName(index + 1, settings, lang)),
    }
  },
  sides(settings) {
    const { poleA, poleB } = readSettings(settings)
    return { a: poleA, b: poleB }
  },
}
