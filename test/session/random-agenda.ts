import type { AgendaCommands } from '../../shared/session/agenda.ts'
import type { ChapterCommands } from '../../shared/session/chapters.ts'
import type { ItemInput } from '../../shared/session/item-input.ts'
import { dilemma } from './builders.ts'
import { chapterIn, itemIn, leader, type Draw, type Recipe } from './random-picks.ts'

function itemInput({ words, chance, pick }: Draw): ItemInput {
  if (chance(0.3)) return { kind: chance(0.5) ? 'talk' : 'break', chapter: null, title: words('TITLE'), minutes: 5 }
  const settings = { positions: pick([5, 7, 9]), poleA: 'Never', poleB: 'Always' }
  return dilemma(words('TITLE'), { chapter: null, question: words('QUESTION'), rounds: pick([1, 2, 3]) ?? 1, settings })
}

type Drawn = Exclude<keyof AgendaCommands, 'CreateSession' | 'UpdateSession'> | keyof ChapterCommands

/** How the agenda changes in a random session. */
export const agendaRecipes: { readonly [T in Drawn]: Recipe<T> } = {
  AddItem: { weight: 1, who: leader, data: (_, draw) => ({ item: itemInput(draw), index: draw.whole(5) }) },
  UpdateItem: {
    weight: 1,
    who: leader,
    data: (state, draw) => ({
      item: itemIn(state, draw),
      changes: draw.chance(0.5) ? { title: draw.words('TITLE') } : { question: draw.words('QUESTION') },
    }),
  },
  AddItems: {
    weight: 0.3,
    who: leader,
    data: (_, draw) => ({
      parts: [{ chapter: draw.chance(0.7) ? draw.words('TITLE') : null, items: [itemInput(draw)] }],
    }),
  },
  MoveItem: {
    weight: 1,
    who: leader,
    data: (state, draw) => ({
      item: itemIn(state, draw),
      index: draw.whole(5),
      ...(draw.chance(0.5) && { chapter: draw.chance(0.3) ? null : chapterIn(state, draw) }),
    }),
  },
  RemoveItem: { weight: 0.5, who: leader, data: (state, draw) => ({ item: itemIn(state, draw) }) },
  RestoreItem: {
    weight: 0.7,
    who: leader,
    data: (state, draw) => ({ item: draw.pick(state.removed.items)?.id ?? itemIn(state, draw), index: draw.whole(5) }),
  },
  AddChapter: { weight: 0.7, who: leader, data: (_, draw) => ({ title: draw.words('TITLE'), index: draw.whole(3) }) },
  RenameChapter: {
    weight: 0.5,
    who: leader,
    data: (state, draw) => ({ chapter: chapterIn(state, draw), title: draw.words('TITLE') }),
  },
  MoveChapter: {
    weight: 0.5,
    who: leader,
    data: (state, draw) => ({ chapter: chapterIn(state, draw), index: draw.whole(3) }),
  },
  RemoveChapter: { weight: 0.5, who: leader, data: (state, draw) => ({ chapter: chapterIn(state, draw) }) },
  RestoreChapter: {
    weight: 0.7,
    who: leader,
    data: (state, draw) => ({
      chapter: draw.pick(state.removed.chapters)?.id ?? chapterIn(state, draw),
      index: draw.whole(3),
    }),
  },
}
