import { computed } from 'vue'
import { seedOf } from '../../../shared/charts/permutation.ts'
import type { ContributionId } from '../../../shared/session/ids.ts'
import type { OwnView } from '../../../shared/session/view-own.ts'
import type { CommonView, ContributionView } from '../../../shared/session/view.ts'

type Thoughts = readonly ContributionView[]

/** As many as are in sight at a time; they keep their place while others come and go. */
const inSight = 3

/** A number that the text decides and nothing else: `seedOf`, well mixed (the finaliser of MurmurHash3, Appleby), or near ids stay near. */
function chanceOf(text: string): number {
  let h = seedOf(text)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Thoughts of the others still to be answered. Each person has a chance order of their own, so that all thoughts come first
 * equally often; a thread stays together, its head first; what is in sight stays where it is.
 */
function inTurn(waiting: Thoughts, before: Thoughts, guest: string): Thoughts {
  const seen = before.slice(0, inSight).flatMap(({ id }) => waiting.find(thought => thought.id === id) ?? [])
  const turn = ({ id, replyTo }: ContributionView) => chanceOf(`${guest}/${replyTo ?? id}`)
  const depth = ({ replyTo }: ContributionView) => (replyTo === null ? 0 : 1)
  const rest = waiting.filter(({ id }) => !seen.some(thought => thought.id === id))
  return [...seen, ...rest.toSorted((x, y) => turn(x) - turn(y) || depth(x) - depth(y) || (x.id < y.id ? -1 : 1))]
}

export function useThoughts(props: () => { readonly view: CommonView; readonly mine: OwnView }) {
  const own = computed(() => props().view.contributions.filter(({ id }) => props().mine.contributions.includes(id)))
  // What was said aloud may lie in the middle; it is nothing to answer.
  const others = computed(() =>
    props().view.contributions.filter(({ id, spoken }) => !spoken && !props().mine.contributions.includes(id)),
  )
  const spotlight = computed(() => props().view.contributions.find(({ id }) => id === props().view.spotlight))
  const waiting = computed<Thoughts>(before =>
    inTurn(
      others.value.filter(({ id }) => props().mine.responses[id] === undefined && id !== props().view.spotlight),
      before ?? [],
      props().mine.guest,
    ),
  )
  const answered = computed(() =>
    others.value.filter(({ id }) => props().mine.responses[id] !== undefined && id !== props().view.spotlight),
  )
  /** The thought in the middle of the page, and the two beside it. */
  const middle = computed(() => spotlight.value ?? waiting.value[0])
  const beside = computed(() =>
    waiting.value
      .filter(({ id, replyTo }) => id !== middle.value?.id && (replyTo === null || replyTo !== middle.value?.id))
      .slice(0, inSight - 1),
  )
  const repliesTo = (head: ContributionId) => props().view.contributions.filter(({ replyTo }) => replyTo === head)
  return { own, others, spotlight, waiting, answered, middle, beside, repliesTo }
}
