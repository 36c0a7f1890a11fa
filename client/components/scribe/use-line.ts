import { computed, ref } from 'vue'
import { asId, type ContributionId, type GuestId, type ItemId } from '../../../shared/session/ids.ts'
import { limits } from '../../../shared/session/limits.ts'
import { stances, type Stance } from '../../../shared/session/session.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import { useDraft } from '../../composables/drafts.ts'
import { isRecord } from '../../connection/kept.ts'
import { formatUi } from '../../formats/index.ts'
import { itemOf } from '../../stages/where.ts'
import { meantBy, speakingIn, type Heard } from './hearing.ts'
import type { ListedLine } from './listed-lines.ts'
import { readLine } from './read-line.ts'
import type { LineQueue } from './use-line-queue.ts'

interface LineDraft {
  readonly text: string
  /** Chosen by hand; null for whoever is the most likely one. */
  readonly speaker: GuestId | null
  /** Chosen by hand; null for what is on the table. */
  readonly item: ItemId | null
  /** Who spoke and what it was about when the words began: the table may move on meanwhile. Null while there are no words. */
  readonly began: { readonly speaker: GuestId | null; readonly item: ItemId | null } | null
  readonly side: Stance | null
  readonly starred: boolean
  /** A stored line that is being put right. */
  readonly mending: ContributionId | null
}
const empty: LineDraft = { text: '', speaker: null, item: null, began: null, side: null, starred: false, mending: null }

const idIn = <T extends GuestId | ItemId | ContributionId>(value: unknown): T | null =>
  typeof value === 'string' ? asId<T>(value) : null
function readDraft(kept: unknown): LineDraft {
  if (!isRecord(kept)) return empty
  const { began } = kept
  return {
    text: typeof kept['text'] === 'string' ? kept['text'] : '',
    speaker: idIn<GuestId>(kept['speaker']),
    item: idIn<ItemId>(kept['item']),
    began: isRecord(began) ? { speaker: idIn<GuestId>(began['speaker']), item: idIn<ItemId>(began['item']) } : null,
    side: stances.find(stance => stance === kept['side']) ?? null,
    starred: kept['starred'] === true,
    mending: idIn<ContributionId>(kept['mending']),
  }
}

export type LineProblem = 'nobody' | 'several' | 'no-words' | 'too-long'
/** How the speaker came to be the one: chosen, having the floor now or when the words began, or having spoken last. */
export type Why = 'chosen' | 'floor' | 'before' | 'last' | 'none'

/** Whether a line about this item may take a side; of what is ahead a scribe does not know the poles yet. */
export const takesSides = (item: ItemView | undefined): boolean =>
  item?.kind === 'dilemma' && polesKnown(item) !== false
function polesKnown({ format, settings }: ItemView): boolean | null {
  return format === null ? null : formatUi(format).sides(settings) !== null
}
export const polesOf = ({ format, settings }: ItemView) => (format === null ? null : formatUi(format).sides(settings))

/** The line that is being entered: what is typed, and what goes without saying. */
export function useLine(view: () => CommonView, people: () => readonly Heard[], queue: LineQueue) {
  const key = (part: string) => () => `${view().session.id}/scribe/${part}`
  const draft = useDraft(key('line'), readDraft)
  const last = useDraft<GuestId | null>(key('last'), kept => idIn<GuestId>(kept))
  const problem = ref<LineProblem | null>(null)

  const typed = computed(() => readLine(draft.value.text, letters => meantBy(letters, people()).length > 0))
  const meant = computed(() => (typed.value.who === null ? [] : meantBy(typed.value.who, people())))
  const isKnown = (guest: GuestId | null) => people().some(person => person.guest === guest)

  const likely = computed<{ guest: GuestId | null; why: Why }>(() => {
    const floor = speakingIn(view())
    if (floor !== null && isKnown(floor)) return { guest: floor, why: 'floor' }
    return isKnown(last.value) ? { guest: last.value, why: 'last' } : { guest: null, why: 'none' }
  })
  const speaker = computed<{ guest: GuestId | null; why: Why }>(() => {
    const [only, ...others] = meant.value
    if (only && others.length === 0) return { guest: only.guest, why: 'chosen' }
    if (isKnown(draft.value.speaker)) return { guest: draft.value.speaker, why: 'chosen' }
    const before = draft.value.began?.speaker ?? null
    return isKnown(before) && before !== likely.value.guest ? { guest: before, why: 'before' } : likely.value
  })
  /** What is on the table; between items what was there last. */
  const itemNow = computed<ItemId | null>(() => {
    const { stage, items } = view()
    return stage?.item ?? items.findLast(({ progress }) => progress === 'done')?.id ?? items[0]?.id ?? null
  })
  const item = computed(() => itemOf(view(), draft.value.began?.item ?? draft.value.item ?? itemNow.value ?? undefined))
  const sided = computed(() => takesSides(item.value))
  const side = computed<Stance>(() => {
    const said = typed.value.side ?? draft.value.side ?? 'nuance'
    // Where there are no poles a side of before, typed or chosen, says nothing.
    return sided.value || (said !== 'a' && said !== 'b') ? said : 'nuance'
  })
  const starred = computed(() => typed.value.starred || draft.value.starred)

  const change = (changes: Partial<LineDraft>) => {
    draft.value = { ...draft.value, ...changes }
    problem.value = null
  }
  const beginning = () => ({ speaker: likely.value.guest, item: draft.value.item ?? itemNow.value })
  function type(text: string) {
    const began = text === '' && draft.value.mending === null ? null : (draft.value.began ?? beginning())
    change({ text, began })
  }
  function about(id: ItemId) {
    const { began } = draft.value
    change({ item: id === itemNow.value ? null : id, began: began && { ...began, item: id } })
  }
  /** The letters that were typed for a name give way to the one who is meant. */
  function choose(guest: GuestId, text = draft.value.text) {
    change({ speaker: guest, text })
  }

  function whatIsMissing(): LineProblem | null {
    if (meant.value.length > 1) return 'several'
    if (speaker.value.guest === null) return 'nobody'
    const { words } = typed.value
    return words === '' ? 'no-words' : words.length > limits.contribution ? 'too-long' : null
  }
  function store(): boolean {
    problem.value = whatIsMissing()
    const { guest } = speaker.value
    if (problem.value !== null || guest === null || !item.value) return false
    const line = { speaker: guest, stance: side.value, starred: starred.value, text: typed.value.words }
    if (draft.value.mending === null) queue.add('CaptureQuote', { ...line, item: item.value.id })
    else queue.add('TagContribution', { ...line, contribution: draft.value.mending })
    last.value = guest
    // An item that was picked by hand stays picked: people run ahead for more than one sentence.
    draft.value = { ...empty, item: draft.value.item }
    return true
  }
  /** Puts a line back where it can be changed; false while it is under way. What was half typed stays where it is. */
  function takeBack({
    contribution,
    waiting,
    speaker: by,
    item: of,
    stance,
    starred: star,
    text,
  }: ListedLine): boolean {
    if (draft.value.text.trim() !== '') return false
    if (contribution === null && (waiting === null || !queue.recall(waiting))) return false
    change({ text, speaker: by, began: { speaker: by, item: of }, side: stance, starred: star, mending: contribution })
    return true
  }
  const drop = () => {
    draft.value = { ...empty, item: draft.value.item }
    problem.value = null
  }
  return {
    draft,
    typed,
    meant,
    speaker,
    item,
    itemNow,
    sided,
    side,
    starred,
    problem,
    change,
    type,
    about,
    choose,
    store,
    takeBack,
    drop,
  }
}
export type Line = ReturnType<typeof useLine>
