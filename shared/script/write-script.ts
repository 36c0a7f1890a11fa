import { formatOf, type FormatName } from '../formats/index.ts'
import { ownValue } from '../formats/reading.ts'
import type { Lang } from '../lang.ts'
import type { Chapter, Item } from '../session/session.ts'
import { formatLabels, itemLabels, kindLabels, settingLabels, valueWords } from './labels.ts'
import { usualRounds } from './script.ts'

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** A value as somebody would write it behind its label. */
function written(value: unknown, lang: Lang): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return valueWords[value]?.[lang] ?? oneLine(value)
}

const namesIn = (value: readonly unknown[]): readonly string[] =>
  value.flatMap(option => {
    const name = ownValue(option, 'name')
    return typeof name === 'string' ? [`- ${oneLine(name)}`] : []
  })

/** The settings that are not as in any new dilemma, a line each; what is named in a list comes last. */
function settingLines(format: FormatName, settings: unknown, lang: Lang): readonly string[] {
  const usual = formatOf(format).emptySettings(lang)
  const entries = Object.entries({ ...Object(settings) } as Record<string, unknown>) // a copy of its own keys, whatever they hold
  const scalars = entries.filter(([key, value]) => {
    const said = key.startsWith('pole') || JSON.stringify(value) !== JSON.stringify(ownValue(usual, key))
    return !Array.isArray(value) && said
  })
  const labelOf = (key: string) =>
    settingLabels[key]?.[lang] ?? (lang === 'nl' ? `Instelling ${key}` : `Setting ${key}`)
  return [
    ...scalars.map(([key, value]) => `${labelOf(key)}: ${written(value, lang)}`),
    ...entries.flatMap(([, value]) => (Array.isArray(value) ? namesIn(value) : [])),
  ]
}

function itemLines(item: Item, lang: Lang): readonly string[] {
  const minutes = item.steps.reduce((sum, step) => sum + step.minutes, 0)
  const head = `## ${kindLabels[item.kind][lang]}: ${oneLine(item.title)} (${minutes} min)`
  if (item.kind !== 'dilemma') return [head]
  const rounds = Math.max(1, ...item.steps.map(({ round }) => round))
  return [
    head,
    `${itemLabels.question[lang]}: ${oneLine(item.question)}`,
    `${itemLabels.format[lang]}: ${formatLabels[item.format]?.[lang] ?? item.format}`,
    ...(rounds === usualRounds ? [] : [`${itemLabels.rounds[lang]}: ${rounds}`]),
    ...settingLines(item.format, item.settings, lang),
  ]
}

/**
 * An agenda as a text that `readScript` reads: chapters, titles, questions, formats with their settings, rounds and whole
 * minutes. How the minutes lie over the steps it does not hold, nor the ids.
 */
export function writeScript(chapters: readonly Chapter[], items: readonly Item[], lang: Lang): string {
  const lines: string[] = []
  let under: string | null = null
  const empty = chapters.filter(({ id }) => !items.some(({ chapter }) => chapter === id))
  const heading = (title: string) => lines.push(`# ${/^[-–—\\]/.test(title) ? '\\' : ''}${oneLine(title)}`, '')
  for (const item of items) {
    if (item.chapter !== under) {
      under = item.chapter
      if (under === null) lines.push('# —', '')
      else heading(chapters.find(({ id }) => id === under)?.title ?? '—')
    }
    lines.push(...itemLines(item, lang), '')
  }
  for (const { title } of empty) heading(title)
  return lines.join('\n')
}
