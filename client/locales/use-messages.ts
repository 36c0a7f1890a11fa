import { computed, type ComputedRef } from 'vue'
import type { Lang } from '../../shared/lang.ts'
import { useLanguage } from './language.ts'

/**
 * The words of one part of the program in this person's language: `useMessages({ nl: nlVote, en: enVote })`.
 * Each page imports its own parts, so that nobody loads the words of a page they never see.
 */
export function useMessages<Words>(words: Readonly<Record<Lang, Words>>): ComputedRef<Words> {
  const language = useLanguage()
  return computed(() => words[language.lang])
}
