import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../shared/article/parse.ts'
import { piecesOf, sentenceAt } from '../../shared/article/sentence-at.ts'
import { sentenceTexts } from '../../shared/article/sentences.ts'
import { materialOf } from './builders.ts'
import { markdown } from './random-text.ts'

const sentencesIn = (text: string) => parseArticle(text).blocks.flatMap(block => block.sentences)
const sourcesIn = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to))
const refsIn = (text: string) => sentencesIn(text).map(({ refs }) => refs.map(({ ref }) => ref).join(' '))

describe('a sentence', () => {
  test.each([
    ['Dat helpt, bijv. Marie zei het, o.a. Piet ook, d.w.z. Kees. En verder.', 2],
    ['It works, e.g. Mary said so. Dr. Jones agreed, i.e. Mr. Jones.', 2],
    ['Er stonden er 9. 9 van de 12 bleven. Nr. 3 ging weg.', 3],
    ['Volgens J. de Vries en P. Jansen is het zo. Daarna niet.', 2],
    ['Hij staat aan kant A. Iedereen zag het.', 2],
    ['Het kost 3.50 euro... Of niet? Jawel!', 3],
    ['Etc. is geen einde. Daarna wel etc. Dit is de volgende.', 3],
  ])('ends where a reader would say so: %s', (text, count) => {
    expect(sentenceTexts(text)).toHaveLength(count)
  })
  test('keeps a quotation whole, however many full stops are in it', () => {
    expect(
      sentenceTexts('“Ik ga. Jij ook?” zei hij. “Nee. Nooit.” Daarna was het stil. ‘Eerst dit. Dan dat.’ Klaar.'),
    ).toEqual([
      '“Ik ga. Jij ook?” zei hij.',
      '“Nee. Nooit.”',
      'Daarna was het stil.',
      '‘Eerst dit. Dan dat.’',
      'Klaar.',
    ])
  })
  test('is not swallowed by a quotation that never closes, nor by an apostrophe', () => {
    expect(sentenceTexts('“Dit gaat open. En nooit dicht. ’s Ochtends de foto’s. Klaar.')).toHaveLength(4)
  })
  test('owns the references after it, with or without a space, and those inside it', () => {
    const text = 'Eerst dit.[^t1][^v1] Dan dat. [^q1] En[^q2] tot slot.\n\n[^t2] Los ervan.'
    expect(sourcesIn(text)).toEqual(['Eerst dit.[^t1][^v1]', 'Dan dat. [^q1]', 'En[^q2] tot slot.', '[^t2] Los ervan.'])
    expect(refsIn(text)).toEqual(['t1 v1', 'q1', 'q2', 't2'])
  })
  test('is read through marks, escapes and entities, and found back in the Markdown', () => {
    const text =
      'Dit is **heel *erg* mooi**.[^t1] Vijf \\* zes &amp; zeven. [Een plek](https://example.org/a.b). Einde.'
    expect(sentencesIn(text).map(sentence => sentence.text)).toEqual([
      'Dit is heel erg mooi.',
      'Vijf * zes & zeven.',
      'Een plek.',
      'Einde.',
    ])
    expect(sourcesIn(text).slice(0, 2)).toEqual(['Dit is **heel *erg* mooi**.[^t1]', 'Vijf \\* zes &amp; zeven.'])
  })
  test('of a quotation over several lines keeps its place', () => {
    const text = '> Als iemand nee zegt,\n> is het nee.[^q1]\n>\n> — retail'
    expect(sourcesIn(text)).toEqual(['Als iemand nee zegt,\n> is het nee.[^q1]', '— retail'])
  })
})

describe('an article', () => {
  test('is blocks with what they are for', () => {
    const { blocks } = parseArticle('# Titel\n\nTekst.\n\n- een\n- twee\n  1. diep\n\n> citaat\n')
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Titel'],
      ['paragraph', 0, 'Tekst.'],
      ['item', 1, 'een'],
      ['item', 1, 'twee'],
      ['item', 2, 'diep'],
      ['quote', 0, 'citaat'],
    ])
  })
  test('reads HTML as the text in it, and nothing of a comment', () => {
    const { blocks } = parseArticle(
      '<div onclick="x()">Hallo <b>daar</b></div>\n\nEen <i>zin</i> <!-- stil --> hier.\n\n<!-- weg -->',
    )
    expect(blocks.map(({ text }) => text.replaceAll(/\s+/g, ' '))).toEqual(['Hallo daar', 'Een zin hier.'])
  })
  test('keeps why a minority is left out, when a reason is given', () => {
    const { reasons } = parseArticle(
      '<!-- minority t3: staat al in de lead -->\n\nTekst <!-- minderheid [^t4]: te klein --> en <!-- minority t5: -->',
    )
    expect(reasons).toEqual([
      { ref: 't3', reason: 'staat al in de lead' },
      { ref: 't4', reason: 'te klein' },
    ])
  })
  test('takes a reference for a reference, also where its label is defined; an escaped one is text', () => {
    expect(refsIn('Dit.[^t1] En \\[^v1\\] dat.\n\n[^t1]: daar')).toEqual(['t1', ''])
  })
  test('of any text has every sentence inside it, in order, with all its words', () => {
    fc.assert(
      fc.property(markdown, text => {
        for (const block of parseArticle(text).blocks) {
          const words = block.sentences
            .map(sentence => sentence.text)
            .join('')
            .replaceAll(/\s/g, '')
          expect(words).toBe(block.text.replaceAll(/\s/g, ''))
          for (const { from, to } of block.sentences) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThanOrEqual(from)
            expect(to).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the sentence at a cursor', () => {
  const text = 'Eerst dit.[^t1] Dan dat.[^q1][^weg][^q1]\n\nNiets.'
  test('is the one it stands in, right behind its references too', () => {
    expect(sentenceAt(text, 3)?.text).toBe('Eerst dit.')
    expect(sentenceAt(text, text.indexOf(' Dan'))?.text).toBe('Eerst dit.')
    expect(sentenceAt(text, text.indexOf('[^weg]') + 2)?.text).toBe('Dan dat.')
    expect(sentenceAt('', 0)).toBeUndefined()
  })
  test('brings along the evidence that is there, each once', () => {
    const sentence = sentenceAt(text, text.indexOf('Dan'))
    expect(sentence && piecesOf(sentence, materialOf()).map(({ ref }) => ref)).toEqual(['q1'])
  })
})
