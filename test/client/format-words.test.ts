import { describe, expect, test } from 'vitest'
import { formatUi } from '../../client/formats/index.ts'
import { plainText } from '../../client/locales/marked.ts'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { langs } from '../../shared/lang.ts'
import type { RoundView } from '../../shared/session/view-rounds.ts'

const names = Object.keys(formats).filter(isFormatName)
const each = names.flatMap(name => langs.map(lang => ({ name, lang })))

describe.each(each)('$name speaks $lang', ({ name, lang }) => {
  const [format, ui] = [formatOf(name), formatUi(name)]
  const settings = format.emptySettings(lang)
  const ballot = format.ballotAt(0.3, settings)
  const round = (tally: RoundView['tally']): RoundView => ({
    ...{ round: 1, status: 'revealed', voted: 6, of: 6, proxies: 0, lateUntil: null, withheld: false, shift: null },
    tally,
  })
  const tally = { ...format.tally([ballot], settings), n: 1, pass: 2, conviction: null, reasons: [] }

  test('it says what is missing until the ballot is one that the server takes', () => {
    for (const partial of [null, undefined, {}, [], 0, 'nonsense', { o1: 1 }]) {
      const whole = format.readBallot(partial, settings) !== undefined
      expect(ui.missing(partial, settings, lang) === null).toBe(whole)
    }
    expect(ui.missing(ballot, settings, lang)).toBeNull()
  })

  test('it says what somebody answered, and when that is nothing', () => {
    const nowhere = plainText(ui.standing(null, settings, lang))
    const here = plainText(ui.standing(ballot, settings, lang))
    expect(nowhere).toMatch(/standpunt|position/)
    expect(here).toMatch(/^(Jij|You) /)
    expect(here).not.toBe(nowhere)
  })

  test('a round is its name, a sentence and those who passed; without a tally it does not break', () => {
    expect(ui.result('Round', round(tally), settings, lang)).toMatch(/^Round: .+\. 2 (stemmen zonder|votes without)/)
    expect(ui.result('Round', round(null), settings, lang)).toMatch(/^Round: .+\.$/)
  })

  test('it has two sides to argue for, or options by name', () => {
    const [sides, options] = [ui.sides(settings), ui.options(settings)]
    expect(sides === null).toBe(format.ordered === undefined)
    expect(options.length > 0).toBe(sides === null)
    if (sides === null) expect(ui.movement(round(tally), settings, lang)).toBeNull()
  })
})
