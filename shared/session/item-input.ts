import { formatOf, isFormatName } from '../formats/index.ts'
import type { ChapterId, ItemId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import { refuse, textWithin } from './refusal.ts'
import type { Item, ItemKind, PlannedStep } from './session.ts'

/** An item as somebody outside describes it. */
export interface ItemInput {
  readonly kind: ItemKind
  readonly chapter?: ChapterId | null
  readonly title: string
  readonly question?: string
  readonly format?: string
  readonly settings?: unknown
  readonly rounds?: number
  readonly minutes?: number
  readonly steps?: readonly PlannedStep[]
}

const shares = { introduce: 1, vote: 2, reveal: 2, discuss: 8, conclude: 1 } as const

/** The standard steps of a dilemma, its minutes spread over them: mostly talk. */
export function standardSteps(rounds: number, minutes: number): readonly PlannedStep[] {
  const plan: Omit<PlannedStep, 'minutes'>[] = [{ step: 'introduce', round: 1 }]
  for (let round = 1; round <= rounds; round += 1) {
    plan.push({ step: 'vote', round }, { step: 'reveal', round })
    if (round < rounds || rounds === 1) plan.push({ step: 'discuss', round })
  }
  plan.push({ step: 'conclude', round: rounds })
  const total = plan.reduce((sum, { step }) => sum + shares[step], 0)
  const even = plan.map(entry => ({
    ...entry,
    minutes: Math.max(1, Math.round((minutes * shares[entry.step]) / total)),
  }))
  // What rounding gave or took is the first talk's, so that the plan lasts as long as was asked.
  const rest = minutes - even.reduce((sum, entry) => sum + entry.minutes, 0)
  const talk = even.findIndex(({ step }) => step === 'discuss')
  return even.map((entry, index) => (index === talk ? { ...entry, minutes: Math.max(1, entry.minutes + rest) } : entry))
}

/** Each step stands in a plan once, and only a dilemma is voted on. */
function readSteps(kind: ItemKind, steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const keys = new Set(steps.map(({ step, round }) => `${step}/${round}`))
  const votes = steps.some(({ step }) => step === 'vote' || step === 'reveal')
  if (keys.size !== steps.length || (votes && kind !== 'dilemma')) refuse('invalid-command')
  return steps
}

/** Reads an item from outside; refuses what no table could work with. */
export function readItem(id: ItemId, input: ItemInput): Item {
  const minutes = input.minutes ?? 15
  const base = { id, chapter: input.chapter ?? null, title: textWithin(input.title, limits.title) }
  if (input.kind !== 'dilemma') {
    const step = input.kind === 'talk' ? ('discuss' as const) : ('introduce' as const)
    return { ...base, kind: input.kind, steps: readSteps(input.kind, input.steps ?? [{ step, round: 1, minutes }]) }
  }
  const format = input.format ?? 'spectrum'
  if (!isFormatName(format)) refuse('invalid-command')
  const settings = formatOf(format).readSettings(input.settings) ?? refuse('invalid-command')
  const rounds = input.rounds ?? 2
  if (rounds < 1 || rounds > capacity.rounds) refuse('round-limit')
  const question = textWithin(input.question ?? '', limits.question)
  return {
    ...base,
    kind: 'dilemma',
    question,
    format,
    settings,
    steps: readSteps('dilemma', input.steps ?? standardSteps(rounds, minutes)),
  }
}

/** An item as somebody outside would describe it: what `readItem` makes the same item of. */
export function inputOf(item: Item): ItemInput {
  const { kind, chapter, title, steps } = item
  return item.kind === 'dilemma'
    ? { kind, chapter, title, steps, question: item.question, format: item.format, settings: item.settings }
    : { kind, chapter, title, steps }
}
