import { computed } from 'vue'
import type { ContributionId, ItemId } from '../../../shared/session/ids.ts'
import { limits } from '../../../shared/session/limits.ts'
import { exposures, stances, type Exposure, type Stance } from '../../../shared/session/session.ts'
import type { OwnView } from '../../../shared/session/view-own.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import { useCommand } from '../../composables/use-command.ts'
import { useDraft, useDrafts } from '../../composables/drafts.ts'
import { isRecord } from '../../connection/kept.ts'

/** A thought that is not on the table yet. */
export interface ThoughtDraft {
  readonly text: string
  readonly stance: Stance
  /** Less exposure than the house rule; null follows the rule. */
  readonly attribution: Exposure | null
  readonly replyTo: string | null
}
const blank: ThoughtDraft = { text: '', stance: 'nuance', attribution: null, replyTo: null }

function readThought(kept: unknown): ThoughtDraft {
  if (!isRecord(kept)) return blank
  const { text, stance, attribution, replyTo } = kept
  return {
    text: typeof text === 'string' ? text : '',
    stance: stances.find(one => one === stance) ?? 'nuance',
    attribution: exposures.find(one => one === attribution) ?? null,
    replyTo: typeof replyTo === 'string' ? replyTo : null,
  }
}

/** What the house rule lets an author choose from: as much exposure as it allows, or less. */
function exposureChoices(rule: Exposure, mine: OwnView): readonly Exposure[] {
  const allowed = exposures.slice(exposures.indexOf(rule))
  return allowed.filter(exposure => exposure !== 'role' || mine.segment !== null)
}

/** Writing one thought for one item, and putting it on the table. */
export function useWrite(
  props: () => { readonly view: CommonView; readonly mine: OwnView; readonly item: ItemId | null },
) {
  const drafts = useDrafts()
  const { send, sending, refusal } = useCommand()

  const key = () => `${props().view.session.id}/thought/${props().item ?? ''}`
  const draft = useDraft(key, readThought)
  const change = (part: Partial<ThoughtDraft>) => {
    draft.value = { ...draft.value, ...part }
  }
  const length = computed(() => draft.value.text.trim().length)
  const over = computed(() => Math.max(0, length.value - limits.contribution))
  const choices = computed(() => exposureChoices(props().view.rules.contributions, props().mine))
  /** What this is a reply to, as long as that lies on the table. */
  const replied = computed(() => props().view.contributions.find(({ id }) => id === draft.value.replyTo) ?? null)

  /** True when it lies on the table. */
  async function lay(): Promise<boolean> {
    const { item } = props()
    if (item === null) return false
    const written = draft.value
    const at = key()
    const ack = await send('Contribute', {
      item,
      stance: written.stance,
      text: written.text,
      ...(written.attribution !== null && { attribution: written.attribution }),
      ...(replied.value && { replyTo: replied.value.id }),
    })
    if (ack.ok) drafts.drop(at)
    return ack.ok
  }
  const drop = () => drafts.drop(key())
  const startReply = (id: ContributionId) => change({ replyTo: id })

  return { draft, change, replied, length, over, choices, lay, drop, startReply, sending, refusal }
}
export type Writing = ReturnType<typeof useWrite>
