import { describe, expect, test } from 'vitest'
import { articleDocument, type ArticleFrame } from '../../server/exports/article.ts'
import { articleFrame } from '../../server/exports/article-frame.ts'
import type { Block, Document, Figure, Inline } from '../../server/exports/document.ts'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import { materialOf, quotePiece, takeawayPiece, uncleared, votesPiece } from '../article/builders.ts'
import { answers, play, votes } from '../takeaways/builders.ts'

const frame: ArticleFrame = {
  date: 1_800_000_000_000,
  kicker: 'Artikel',
  notice: null,
  opening: null,
  figures: new Map(),
}
const figure = (sentence: string): Figure => ({ kind: 'figure', svg: '<svg/>', sentence, table: null })
const pieces = [
  takeawayPiece({ recognition: { endorse: 8, reserve: 2, object: 1, text: 'Herkend door 10 van de 11.' } }),
  votesPiece(),
  quotePiece({ source: 'retail' }),
  uncleared(),
]
const material = materialOf({ pieces })

function printed(markdown: string, around: ArticleFrame = frame): Document {
  const { document, blocked } = articleDocument(markdown, material, around)
  expect(blocked).toBeNull()
  if (!document) throw new Error('it is printed')
  return document
}
const inlineText = (inline: Inline): string =>
  inline.kind === 'reference'
    ? `(${inline.label})`
    : inline.kind === 'quote'
      ? `“${inline.text}”`
      : inline.text.replace('\u00a0', ' ')
const textOf = (block: Block): string => {
  if (block.kind === 'paragraph') return block.inlines.map(inlineText).join('')
  if (block.kind === 'list') return block.items.map(item => item.map(inlineText).join('')).join(' | ')
  return block.kind === 'heading' || block.kind === 'quote' || block.kind === 'recognition' ? block.text : block.kind
}
const textsOf = ({ blocks }: Document) => blocks.map(textOf)

describe('an article in print', () => {
  test('has the title of its text, and no level is skipped below it', () => {
    const { title, blocks } = printed('# Bellen of niet\n\n### Diep\n\n## Hoog\n\n##### Dieper\n\n# Nog een')
    expect(title).toBe('Bellen of niet')
    expect(blocks.flatMap(block => (block.kind === 'heading' ? [[block.level, block.text]] : []))).toEqual([
      [2, 'Diep'],
      [2, 'Hoog'],
      [3, 'Dieper'],
      [2, 'Nog een'],
    ])
    expect(printed('Zonder titel.').title).toBe('Aankloppen of wachten')
  })
  test('points at its evidence by letters, once where sentences in a row rest on the same', () => {
    expect(textsOf(printed('Bellen helpt.[^v1] Dat blijkt.[^v1] En ook dit.[^q1][^v1] Weg.[^t9]'))).toEqual([
      'Bellen helpt. Dat blijkt. (a) En ook dit. (b) (a) Weg.',
      'Bewijs',
      '(a)Hulp bij geldzorgen: Bij de laatste stem stonden 9 van de 12 aan de kant van ‘Zelf aankloppen’. | ' +
        '(b)“Als iemand nee zegt, is het nee. Ook volgende maand.” · retail',
    ])
  })
  test('says of what is not cleared that it is a paraphrase, and prints none of its words', () => {
    const text = textsOf(printed('Er wordt al **lang** gebeld![^q2]'))
    expect(text).toEqual([
      'Er wordt al lang gebeld (parafrase)! (a)',
      'Bewijs',
      '(a)Een gedachte van tafel, niet vrijgegeven voor publicatie.',
    ])
    expect(JSON.stringify(text)).not.toContain('aanmaning')
  })
  test('sets cleared words as quotes, in a line and by themselves', () => {
    const { blocks } = printed(
      'Iemand zei “als iemand *nee* zegt”.[^q1]\n\n> “Ook volgende maand.”[^q1]\n>\n> — retail',
    )
    expect(blocks[0]).toMatchObject({
      inlines: [
        { text: 'Iemand zei ' },
        { kind: 'quote', text: 'als iemand nee zegt' },
        { text: '.' },
        { text: '\u00a0' },
        { kind: 'reference', label: 'a' },
      ],
    })
    expect(blocks[1]).toEqual({ kind: 'quote', text: 'Ook volgende maand.', source: 'retail' })
  })
  test('keeps emphasis, lists and where links lead; drops comments and tags', () => {
    const { blocks } = printed(
      'Een *heel* **groot** verschil, zie [hier](https://example.org/x). <i>Echt</i> <!-- stil -->\n\n1. een\n2. twee\n   - diep',
    )
    expect(blocks[0]).toMatchObject({
      inlines: [
        { text: 'Een ' },
        { text: 'heel', emphasis: true },
        { text: ' ' },
        { text: 'groot', strong: true },
        { text: ' verschil, zie ' },
        { text: 'hier (https://example.org/x)' },
        { text: '.' },
        { text: ' ' },
        { text: 'Echt' },
      ],
    })
    expect(blocks[1]).toMatchObject({ kind: 'list', ordered: true })
    expect(blocks[1] && textOf(blocks[1])).toBe('een | twee | diep')
  })
  test('numbers the take-aways, and shows their other side and their judgement as a report does', () => {
    const { blocks } = printed(
      '## Take-aways\n\n### De tafel kiest\n\n**De andere kant.** Niemand.[^t1]\n\nHerkend door 10 van de 11.[^t1]\n\n## Over de tafel\n\nDit.',
    )
    expect(blocks.slice(0, 6)).toMatchObject([
      { kind: 'heading', level: 2, part: 'takeaways' },
      { kind: 'heading', level: 3, number: 1 },
      {
        kind: 'paragraph',
        role: 'counter',
        inlines: [{ kind: 'label', text: 'De andere kant' }, { text: 'Niemand.' }, {}, {}],
      },
      { kind: 'recognition', counts: { endorse: 8, reserve: 2, object: 1 } },
      { kind: 'heading', part: 'colophon' },
      { kind: 'paragraph', role: 'small' },
    ])
  })
  test('has its pictures: one that opens it, and each chart once, after the last paragraph in a row on its votes', () => {
    const figures = new Map([['v1', figure('klein')]])
    const around = { ...frame, opening: figure('groot'), figures }
    const { blocks } = printed(
      '# Kop\n\nLead.[^v1]\n\n## Een\n\nDit.[^v1]\n\nDat.[^v1]\n\nVerder.\n\nNog.[^v1]',
      around,
    )
    expect(blocks.map(block => (block.kind === 'figure' ? block.sentence : textOf(block))).slice(0, 7)).toEqual([
      'Lead. (a)',
      'groot',
      'Een',
      'Dit. (a)',
      'Dat. (a)',
      'klein',
      'Verder.',
    ])
  })
  test.each([
    ['een citaat dat niet is vrijgegeven', 'Iemand zei “wij bellen al jaren”.', 'uncleared-quote'],
    ['een citaat van niemand', 'Iemand zei “dit is van niemand”.', 'unknown-quote'],
    ['een naam', 'Dat zei Wietske Hofstra.', 'name'],
  ])('is not there for %s', (_what, markdown, kind) => {
    const { document, blocked } = articleDocument(`${markdown}[^v1] Zonder bewijs.`, material, frame)
    expect(document).toBeNull()
    expect(blocked?.map(finding => finding.kind)).toEqual([kind])
  })
})

test('the skeleton of an evening is printed with its charts, its date and its warning', () => {
  const { state } = play({
    dilemmas: [
      {
        chapter: 'Belofte',
        rounds: [votes(3, 3, 2, 0, 1, 2, 1), votes(12)],
        said: [{ stance: 'a', text: 'Vraag eerst of het mag', by: 11, answers: answers(9, 1) }],
      },
      { chapter: 'Grens', rounds: [votes(5, 0, 0, 0, 0, 0, 5)] },
    ],
  }).readBack()
  const own = articleMaterial({ ...state, rehearsal: true }, 'nl')
  const { document } = articleDocument(skeletonOf(state, 'nl'), own, articleFrame({ ...state, rehearsal: true }, own))
  expect(document).toMatchObject({
    title: 'Een tafel',
    lang: 'nl',
    date: state.liveAt,
    notice: 'Repetitie: de deelnemers zijn nagespeeld',
  })
  const figures = document?.blocks.filter(block => block.kind === 'figure') ?? []
  expect(figures.map(({ opening, table }) => [opening, table?.rows.length])).toEqual([
    ['Wat kies je bij vraag 1?', undefined],
    [undefined, 2],
    [undefined, 1],
  ])
})
