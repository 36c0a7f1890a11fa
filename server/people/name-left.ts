import { namesIn, nameForms, type NameForms } from '../../shared/article/names.ts'
import { wordsIn } from '../../shared/article/words.ts'
import type { Session } from '../../shared/session/session.ts'

/** In how many places others wrote a name, where nothing is changed for them. */
export interface NameLeft {
  readonly article: number
  readonly takeaways: number
  readonly thoughts: number
  readonly runSheet: number
}

/** The forms of this name alone; what several guests are called, such as “Guest”, names none of them. */
function formsOf(name: string, everybody: readonly string[]): NameForms {
  const own = new Set(wordsIn(name).flatMap(({ text }) => [text, `${text}s`]))
  return new Map(
    [...nameForms([...everybody, name])].map(([word, forms]) => [
      word,
      forms.filter(({ words }) => words.every(part => own.has(part))),
    ]),
  )
}

/** Where a name stands that somebody else wrote, in a session and its article; to be asked before it is forgotten. */
export function nameLeftIn(state: Session, article: string, name: string): NameLeft {
  const others = state.guests.flatMap(({ person }) => (person ? [person.name] : []))
  const forms = formsOf(name, others)
  const times = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + namesIn(text, wordsIn(text), forms).length, 0)
  return {
    article: times([article]),
    takeaways: times(state.takeaways.flatMap(({ edited }) => (edited ? [edited.headline, edited.body] : []))),
    thoughts: times(state.contributions.map(({ text }) => text)),
    runSheet: times([
      state.title,
      ...state.items.flatMap(item => (item.kind === 'dilemma' ? [item.title, item.question] : [item.title])),
    ]),
  }
}
