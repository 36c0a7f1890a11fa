import { expect, test } from 'vitest'
import { isSelfDescription } from '../../shared/analysis/self-description.ts'

test.each([
  ['en', 'I am 30 years of age or older'],
  ['en', 'I am a farmer.'],
  ['en', 'I’m from the north side'],
  ['en', '12. I live downtown and rent my home'],
  ['en', 'I own a dairy farm'],
  ['nl', 'Ik werk in de retail'],
  ['nl', 'Ik ben een zelfstandig adviseur'],
  ['nl', 'Ik ben 45 jaar'],
  ['nl', 'Ik woon in de stad.'],
  ['nl', 'Ik ben geen marketeer'],
  ['en', 'I am not a customer of theirs'],
  ['en', 'I work in retail'],
  ['en', 'I am 55 or older'],
] as const)('says what somebody is (%s): %s', (language, text) => expect(isSelfDescription(text, language)).toBe(true))

test.each([
  ['en', 'I am in favour of clean rivers'],
  ['en', 'I am concerned about the price'],
  ['en', 'I think that I am a customer too'],
  ['en', 'I workout'],
  ['en', 'I am a supporter of clean rivers'],
  ['en', 'I’m not a fan of this'],
  ['en', 'I am a strong believer in asking first'],
  ['en', 'I am 100% in favour'],
  ['en', 'I work better without it'],
  ['nl', 'Ik ben een voorstander van vragen'],
  ['nl', 'Ik ben geen groot voorstander van dit plan'],
  ['nl', 'Ik ben geen tegenstander'],
  ['nl', 'Ik ben 100% voor'],
  ['nl', 'Ik werk liever zonder profielen'],
  ['en', 'People who live here pay too much'],
  ['nl', 'Ik ben het ermee eens'],
  ['nl', 'Ik ben voor een vraag vooraf'],
  ['nl', 'Ik werkte eraan mee'],
  ['nl', 'Wie hier werkt, weet dat'],
  ['en', ''],
] as const)('says what somebody thinks (%s): %s', (language, text) =>
  expect(isSelfDescription(text, language)).toBe(false),
)
