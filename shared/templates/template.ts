import type { Lang } from '../lang.ts'

export interface TemplateItem {
  key: string
  chapter: string
  kind: 'dilemma' | 'talk' | 'break'
  title: string
  question: string
  poleA?: string
  argumentA?: string
  poleB?: string
  argumentB?: string
  minutes: number
}

// One name in two languages is one template: both hold the same chapter keys and item keys, in the same order.
export interface Template {
  name: string
  lang: Lang
  title: string
  description: string
  chapters: readonly { key: string; title: string }[]
  items: readonly TemplateItem[]
}
