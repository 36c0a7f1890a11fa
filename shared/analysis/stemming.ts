import { newStemmer } from 'snowball-stemmers'
import type { Language } from './stop-words.ts'
import type { Stem } from './tokens.ts'

function stemmerOf(algorithm: 'dutch' | 'english'): Stem {
  const stemmer = newStemmer(algorithm)
  return word => stemmer.stem(word)
}

/**
 * Brings the forms of a word together: "klanten" and "klant" are one word, "personaliseren" and "personalisatie" are not.
 * Words are expected in lower case, as tokensOf hands them over.
 * Source: Porter's Snowball algorithms. Dutch is the classic one, called dutch_porter since Snowball 3; English is Porter2 as
 * of before Snowball 3, which stems 99.87% of the published vocabulary as the current one does.
 */
export const stemmers: Readonly<Record<Language, Stem>> = { nl: stemmerOf('dutch'), en: stemmerOf('english') }
