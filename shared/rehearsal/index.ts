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
import { asOpenWords, type OpenSaid, type OpenWords } from './words-open.ts'
import { openEn, unknownOpenEn, unnamedOptionsEn } from './words-open-en.ts'
import { openNl, unknownOpenNl, unnamedOptionsNl } from './words-open-nl.ts'
import { asWords, type DilemmaWords, type GeneralWords, type Poles, type Said } from './words.ts'

interface Voice {
  said: ReadonlyMap<string, Said>
  unknown: (poles: Poles) => Said
  unnamedPoles: Poles
  open: ReadonlyMap<string, OpenSaid>
  unknownOpen: (one: string, two: string) => OpenSaid
  unnamedOptions: readonly [string, string]
  general: GeneralWords
}

const byKey = <T>(...parts: readonly Readonly<Record<string, T>>[]) =>
  new Map(parts.flatMap(part => Object.entries(part)))

const voices: Readonly<Record<Lang, Voice>> = {
  nl: {
    said: byKey(promiseNl, limitationNl, compassNl, balanceNl, shortNl),
    unknown: unknownNl,
    unnamedPoles: unnamedPolesNl,
    open: byKey(openNl),
    unknownOpen: unknownOpenNl,
    unnamedOptions: unnamedOptionsNl,
    general: generalNl,
  },
  en: {
    said: byKey(promiseEn, limitationEn, compassEn, balanceEn, shortEn),
    unknown: unknownEn,
    unnamedPoles: unnamedPolesEn,
    open: byKey(openEn),
    unknownOpen: unknownOpenEn,
    unnamedOptions: unnamedOptionsEn,
    general: generalEn,
  },
}

/** The keys of the dilemmas between two poles that have words of their own in this language. */
export const rehearsedKeys = (lang: Lang): readonly string[] => [...voices[lang].said.keys()]

/** What is said on a dilemma; for one an organizer wrote, words built from the names of its poles. */
export const rehearsalWords = (lang: Lang, key: string, poles: Poles = voices[lang].unnamedPoles): DilemmaWords =>
  asWords(voices[lang].said.get(key) ?? voices[lang].unknown(poles))

/** The keys of the dilemmas without poles that have words of their own in this language. */
export const openKeys = (lang: Lang): readonly string[] => [...voices[lang].open.keys()]

/** What is said on a dilemma without poles; for one an organizer wrote, words built from the names of its first options. */
export function openWords(lang: Lang, key: string, names: readonly string[] = []): OpenWords {
  const { open, unknownOpen, unnamedOptions } = voices[lang]
  const [one = unnamedOptions[0], two = unnamedOptions[1]] = names
  return asOpenWords(open.get(key) ?? unknownOpen(one, two))
}

export const generalWords = (lang: Lang): GeneralWords => voices[lang].general
