import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../shared/article/parse.ts'
import { tamed } from '../../shared/article/tame.ts'
import { markdown } from './random-text.ts'

describe('what people write in an article is left as it is', () => {
  test('also with much emphasis, deep lists and rules', () => {
    const text = `${'**vet** en _schuin_, '.repeat(40)}\n\n${'> '.repeat(6)}- 1. diep\n\n- - - - - -\n\n* * *\n\n[a](https://b.c)[^t1]`
    expect(tamed(text)).toBe(text)
  })

  test('whatever it is, up to what nobody writes', () => {
    fc.assert(
      fc.property(markdown, text => {
        fc.pre((text.match(/[*_[\]`<!~>+.)-]/g) ?? []).length < 20)
        expect(tamed(text)).toBe(text)
      }),
    )
  })
})

test('no sign moves, so that a finding points at what it is about', () => {
  fc.assert(
    fc.property(markdown, fc.constantFrom('> ', '- ', '**a', '[', '`', '1. '), (text, sign) => {
      const wild = `${sign.repeat(3000)}${text}\n\n${text}`
      const read = tamed(wild)
      expect(read.length).toBe(wild.length)
      expect(read.split('\n').map(({ length }) => length)).toEqual(wild.split('\n').map(({ length }) => length))
    }),
    { numRuns: 50 },
  )
})

// Read sign by sign these take minutes, or more stack than there is: the time limit of a test would end them.
test.each(['- ', '> ', '1. ', '- > ', '**a', '*', '_', '[', '](', '`', '<', '![', '&', '\\', 'a_'])(
  'a hundred thousand signs of %j are read in the time of a text',
  { timeout: 60_000 },
  sign => {
    for (const end of ['', 'x', '\n!']) {
      const { blocks } = parseArticle(sign.repeat(100_000 / sign.length) + end)
      expect(blocks.length).toBeLessThan(5)
    }
  },
)
