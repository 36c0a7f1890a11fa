import { blocking, type Finding, type FindingKind } from '../../shared/article/finding.ts'
import type { Lang } from '../../shared/lang.ts'

type Counted = (n: number) => string

const nl: Partial<Record<FindingKind, Counted>> = {
  'unknown-quote': n => (n === 1 ? '1 citaat dat niemand zo opschreef' : `${n} citaten die niemand zo opschreef`),
  'uncleared-quote': n => (n === 1 ? '1 citaat zonder toestemming' : `${n} citaten zonder toestemming`),
  name: n => (n === 1 ? '1 naam van een gast' : `${n} namen van gasten`),
  'minority-missing': n => (n === 1 ? '1 minderheid die ontbreekt' : `${n} minderheden die ontbreken`),
}
const en: Partial<Record<FindingKind, Counted>> = {
  'unknown-quote': n => (n === 1 ? '1 quote that nobody wrote like that' : `${n} quotes that nobody wrote like that`),
  'uncleared-quote': n => (n === 1 ? '1 quote without consent' : `${n} quotes without consent`),
  name: n => (n === 1 ? '1 name of a guest' : `${n} names of guests`),
  'minority-missing': n => (n === 1 ? '1 minority view left out' : `${n} minority views left out`),
}
const words = {
  nl: { kinds: nl, sentence: (what: string) => `Dit artikel kan nog niet worden opgehaald. Los eerst op: ${what}.` },
  en: { kinds: en, sentence: (what: string) => `This article cannot be exported yet. Resolve first: ${what}.` },
} as const satisfies Record<Lang, unknown>

/** Says of what kind the findings that stop an export are, and how many of each. */
export function blockedText(findings: readonly Finding[], lang: Lang): string {
  const { kinds, sentence } = words[lang]
  const counted = blocking.flatMap(kind => {
    const n = findings.filter(finding => finding.kind === kind).length
    return n === 0 ? [] : [kinds[kind]?.(n) ?? `${n} ${kind}`]
  })
  return sentence(counted.join(', '))
}
