import type { Lang } from '../lang.ts'
import { balanceEn } from './words-en-balance.ts'
import { compassEn } from './words-en-compass.ts'
import { generalEn, unknownEn, unnamedPolesEn } from './words-en-general.ts'
import { limitationEn } from './words-en-limitation.ts'
import { promiseEn } from './words-en-promise.ts'
import { shortEn } from './words-en-short.ts'
import { balanceNl } from './words-nl-balance.ts'
import { compassNl } from './words-nl-compass.ts'
import { generalNl, unknownNl, unnamedPolesNl } from './words-nl-general.ts'
import { limitationNl } from './words-nl-limitation.ts'
import { promiseNl } from './words-nl-promise.ts'
import { shortNl } from './words-nl-short.ts'
import { asWords, type DilemmaWords, type GeneralWords, type Poles, type Said } from './words.ts'

interface Voice {
  said: ReadonlyMap<string, Said>
  unknown: (poles: Poles) => Said
  unnamedPoles: Poles
  general: GeneralWords
}

const byKey = (...parts: readonly Readonly<Record<string, Said>>[]) =>
  new Map(parts.flatMap(part => Object.entries(part)))

const voices: Readonly<Record<Lang, Voice>> = {
  nl: {
    said: byKey(promiseNl, limitationNl, compassNl, balanceNl, shortNl),
    unknown: unknownNl,
    unnamedPoles: unnamedPolesNl,
    general: generalNl,
  },
  en: {
    said: byKey(promiseEn, limitationEn, compassEn, balanceEn, shortEn),
    unknown: unknownEn,
    unnamedPoles: unnamedPolesEn,
    general: generalEn,
  },
}

/** The keys of the dilemmas that have words of their own in this language. */
export const rehearsedKeys = (lang: Lang): readonly string[] => [...voices[lang].said.keys()]

/** What is said on a dilemma; for one an organizer wrote, words built from the names of its poles. */
export const rehearsalWords = (lang: Lang, key: string, poles: Poles = voices[lang].unnamedPoles): DilemmaWords =>
  asWords(voices[lang].said.get(key) ?? voices[lang].unknown(poles))

export const generalWords = (lang: Lang): GeneralWords => voices[lang].general
