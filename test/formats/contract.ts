import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormatDefinition } from '../../shared/formats/format.ts'
import { langs } from '../../shared/lang.ts'

export interface FormatSamples {
  /** Settings from outside that the format takes. */
  readonly settings: fc.Arbitrary<unknown>
  /** Answers from outside that fit these settings. */
  readonly ballots: (settings: unknown) => fc.Arbitrary<unknown>
  /** Settings from outside that the format refuses, each with what is wrong with them. */
  readonly wrongSettings: Readonly<Record<string, unknown>>
}

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
})
const carried = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What every vote format keeps. A new one is tested before its author writes a test. */
export function formatContract(
  name: string,
  format: FormatDefinition<unknown, unknown, object>,
  samples: FormatSamples,
): void {
  const settingsOf = (input: unknown) => {
    const settings = format.readSettings(input)
    if (settings === undefined) throw new Error(`${name} does not read its own sample settings`)
    return settings
  }
  const answered = samples.settings.chain(input => {
    const settings = settingsOf(input)
    return fc.array(samples.ballots(settings), { maxLength: 40 }).map(raw => ({
      settings,
      ballots: raw.map(answer => format.readBallot(answer, settings)),
    }))
  })

  describe(name, () => {
    test('[V3] reads the ballots that fit, and they survive JSON', () => {
      fc.assert(
        fc.property(answered, ({ settings, ballots }) => {
          for (const ballot of ballots) {
            expect(ballot).toBeDefined()
            expect(format.readBallot(carried(ballot), settings)).toEqual(ballot)
          }
        }),
      )
    })

    test('[V3] never throws on junk: what is no ballot is undefined, and null is never a ballot', () => {
      fc.assert(
        fc.property(samples.settings, junk, (input, answer) => {
          const ballot = format.readBallot(answer, settingsOf(input))
          if (ballot !== undefined) expect(carried(ballot)).toEqual(ballot)
          expect(format.readBallot(null, settingsOf(input))).toBeUndefined()
        }),
        { numRuns: 500 },
      )
    })

    test('[A3] reads settings or says that they are none of its own; never throws, and reading twice changes nothing', () => {
      fc.assert(
        fc.property(fc.oneof(samples.settings, junk), input => {
          const settings = format.readSettings(input)
          if (settings === undefined) return
          expect(carried(settings)).toEqual(settings)
          expect(format.readSettings(settings)).toEqual(settings)
        }),
        { numRuns: 300 },
      )
    })

    test('[A3] a new dilemma starts from settings that it reads', () => {
      for (const lang of langs)
        expect(format.readSettings(format.emptySettings(lang))).toEqual(format.emptySettings(lang))
      expect(format.emptySettings()).toEqual(format.emptySettings('nl'))
    })

    test('[V3] somebody of any opinion has a ballot that it reads', () => {
      fc.assert(
        fc.property(samples.settings, fc.double({ min: 0, max: 0.999, noNaN: true }), (input, place) => {
          const ballot = format.ballotAt(place, settingsOf(input))
          expect(format.readBallot(ballot, settingsOf(input))).toEqual(ballot)
        }),
      )
    })

    test('[V3] somebody who likes some options more than others has a ballot that it reads', () => {
      const likings = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
      fc.assert(
        fc.property(samples.settings, likings, (input, liking) => {
          const ballot = format.ballotAt(0.5, settingsOf(input), index => liking[index] ?? 0)
          expect(format.readBallot(ballot, settingsOf(input))).toEqual(ballot)
        }),
      )
    })

    test.each(Object.entries(samples.wrongSettings))('[A3] refuses settings with %s', (_, input) => {
      expect(format.readSettings(input)).toBeUndefined()
    })

    test('[V9] the tally does not depend on the order of the ballots, and survives JSON', () => {
      const shuffledToo = answered.chain(({ settings, ballots }) =>
        fc
          .shuffledSubarray(ballots, { minLength: ballots.length, maxLength: ballots.length })
          .map(shuffled => ({ settings, ballots, shuffled })),
      )
      fc.assert(
        fc.property(shuffledToo, ({ settings, ballots, shuffled }) => {
          const tally = format.tally(ballots, settings)
          expect(format.tally(shuffled, settings)).toEqual(tally)
          expect(carried(tally)).toEqual(tally)
        }),
      )
    })

    test('[V9] no ballots make an empty tally of the same shape', () => {
      fc.assert(
        fc.property(answered, ({ settings, ballots }) => {
          const [empty, full] = [format.tally([], settings), format.tally(ballots, settings)]
          expect(Object.keys(empty).toSorted()).toEqual(Object.keys(full).toSorted())
        }),
      )
    })

    test('[V9] its names do not hide the counts that every tally carries', () => {
      const tally = format.tally([], settingsOf(format.emptySettings()))
      for (const taken of ['n', 'pass', 'conviction', 'reasons']) expect(tally).not.toHaveProperty(taken)
    })

    const { ordered } = format
    if (ordered)
      test('[V9] positions stand on a scale of three or more, from pole A at 1 to pole B', () => {
        fc.assert(
          fc.property(answered, ({ settings, ballots }) => {
            const positions = ordered.positions(settings)
            expect(Number.isInteger(positions) && positions >= 3).toBe(true)
            for (const ballot of ballots) {
              const position = ordered.position(ballot)
              expect(Number.isInteger(position) && position >= 1 && position <= positions).toBe(true)
            }
            const { a, b } = ordered.poles(settings)
            expect(a.trim() !== '' && b.trim() !== '').toBe(true)
          }),
        )
      })
  })
}
