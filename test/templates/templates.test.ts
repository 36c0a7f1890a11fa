import { describe, expect, test } from 'vitest'
import { formatOf } from '../../shared/formats/index.ts'
import { langs } from '../../shared/lang.ts'
import { findTemplate, templates } from '../../shared/templates/index.ts'
import type { Template, TemplateDilemma, TemplateItem } from '../../shared/templates/template.ts'

const names = [...new Set(templates.map(template => template.name))]
const dilemmasOf = (template: Template) => template.items.filter(item => item.kind === 'dilemma')
const spectrumsOf = (template: Template) =>
  dilemmasOf(template).filter(item => formatOf(item.format).ordered !== undefined)
const ratingsOf = (template: Template) =>
  dilemmasOf(template).filter(item => formatOf(item.format).termScale !== undefined)
const minutesOf = (template: Template) => template.items.reduce((sum, item) => sum + item.minutes, 0)
const placesOf = (item: TemplateItem) => [
  { place: `${item.key} title`, text: item.title, longest: 40 },
  { place: `${item.key} question`, text: item.question, longest: 160 },
  ...(item.kind === 'dilemma' ? votingPlacesOf(item) : []),
]
function votingPlacesOf({ key, settings }: TemplateDilemma) {
  if ('poleA' in settings) {
    const { poleA, argumentA, poleB, argumentB } = settings
    return [
      { place: `${key} poleA`, text: poleA, longest: 28 },
      { place: `${key} poleB`, text: poleB, longest: 28 },
      { place: `${key} argumentA`, text: argumentA, longest: 90 },
      { place: `${key} argumentB`, text: argumentB, longest: 90 },
    ]
  }
  if (!('terms' in settings)) return []
  const { low, high, terms } = settings
  return [...[low, high], ...terms.map(({ name }) => name)].map(text => ({
    place: `${key} ${text}`,
    text,
    longest: 22,
  }))
}
const skeletonOf = (template: Template) => ({
  chapters: template.chapters.map(chapter => chapter.key),
  items: template.items.map(item => ({
    ...{ key: item.key, chapter: item.chapter, kind: item.kind, minutes: item.minutes },
    ...(item.kind === 'dilemma' && { format: item.format, rounds: item.rounds }),
    ...(item.kind === 'dilemma' && 'terms' in item.settings && { terms: item.settings.terms.map(({ id }) => id) }),
  })),
})
const named = (name: string, lang: 'nl' | 'en') => {
  const template = findTemplate(name, lang)
  if (!template) throw new Error(`no template ${name} in ${lang}`)
  return template
}

describe.each(templates.map(template => [`${template.name} (${template.lang})`, template] as const))(
  '%s',
  (_, template) => {
    test('no text is longer than its place on the screen', () => {
      for (const { place, text, longest } of template.items.flatMap(placesOf))
        expect(text.length, place).toBeLessThanOrEqual(longest)
    })

    test('every spectrum has two named poles, each with its argument, and all four differ', () => {
      for (const item of spectrumsOf(template)) {
        const words = votingPlacesOf(item).map(({ text }) => text)
        expect(
          words.every(text => text.trim() !== ''),
          item.key,
        ).toBe(true)
        expect(new Set(words).size, item.key).toBe(4)
      }
    })

    test('every dilemma has settings that its format reads as they stand', () => {
      for (const { key, format, settings } of dilemmasOf(template))
        expect(formatOf(format).readSettings(settings), key).toEqual(settings)
    })

    test('keys are unique and every item belongs to a chapter that exists', () => {
      const keys = template.items.map(item => item.key)
      expect(new Set(keys).size).toBe(keys.length)
      const chapters = template.chapters.map(chapter => chapter.key)
      expect(new Set(chapters).size).toBe(chapters.length)
      expect([...new Set(template.items.map(item => item.chapter))]).toEqual(chapters)
    })

    test('minutes are whole and positive', () => {
      for (const { key, minutes } of template.items) expect(Number.isInteger(minutes) && minutes > 0, key).toBe(true)
    })

    test('it opens with a talk, and speaks without exclamation marks or straight quotes', () => {
      expect(template.items[0]?.kind).toBe('talk')
      for (const { place, text } of template.items.flatMap(placesOf)) expect(text, place).not.toMatch(/[!'"]/)
    })
  },
)

test.each(names)('%s has the same chapters, items and minutes in every language', name => {
  const [first, ...others] = langs.map(lang => skeletonOf(named(name, lang)))
  for (const other of others) expect(other).toEqual(first)
})

test.each(names)('%s is written in each language, not left in the other', name => {
  const [nl, en] = [named(name, 'nl'), named(name, 'en')]
  for (const item of nl.items) expect(en.items.map(({ question }) => question)).not.toContain(item.question)
})

test('the long table: four chapters of three dilemmas, a break in the middle, three hours to three and a half', () => {
  for (const template of templates.filter(({ name }) => name === 'p-of-personalisation')) {
    const perChapter = template.chapters.map(
      ({ key }) => spectrumsOf(template).filter(item => item.chapter === key).length,
    )
    expect(perChapter).toEqual([3, 3, 3, 3])
    const pause = template.items.findIndex(item => item.kind === 'break')
    expect(template.items.slice(0, pause).filter(item => item.kind === 'dilemma')).toHaveLength(7)
    expect(minutesOf(template)).toBeGreaterThanOrEqual(180)
    expect(minutesOf(template)).toBeLessThanOrEqual(210)
  }
})

test('the long table rates words of the trade, its own name among them, once and before the break', () => {
  for (const template of templates.filter(({ name }) => name === 'p-of-personalisation')) {
    const [words, ...others] = ratingsOf(template)
    expect(others).toEqual([])
    expect(words).toMatchObject({ chapter: 'limitation', rounds: 1, format: 'ratings' })
    const names = votingPlacesOf(words ?? expect.unreachable()).map(({ text }) => text)
    expect(names.filter(name => /^(hyper-?)?personali[sz]at/i.test(name))).toHaveLength(2)
    expect(template.items[template.items.findIndex(({ key }) => key === words?.key) + 1]?.kind).toBe('break')
  }
})

test('the short table: two dilemmas, no break, half an hour', () => {
  for (const template of templates.filter(({ name }) => name === 'short-table')) {
    expect(dilemmasOf(template)).toHaveLength(2)
    expect(template.items.some(item => item.kind === 'break')).toBe(false)
    expect(minutesOf(template)).toBe(30)
  }
})

test('an unknown name finds nothing', () => {
  expect(findTemplate('no-such-table', 'nl')).toBeUndefined()
})
