import { expect, test } from 'vitest'
import { thoughtsOnTable } from '../../client/components/desk/thoughts.ts'
import { asId, type ContributionId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

test('replies stand under what they answer, the thread that was added to last first', () => {
  const table = new FakeTable()
  table.until(1, 'discuss')
  const say = (text: string, replyTo?: ContributionId): ContributionId => {
    const item = table.itemNow
    table.as(table.you, 'Contribute', { item, stance: 'a', text, ...(replyTo !== undefined && { replyTo }) })
    return table.state.contributions.at(-1)?.id ?? asId('none')
  }
  const first = say('First')
  say('Second')
  const reply = say('To the first', first)
  say('Third')
  say('To the first too', first)
  const rows = () => thoughtsOnTable(commonView(table.state, 'facilitator', table.surroundings))
  expect(rows().map(({ contribution }) => contribution.text)).toEqual([
    'First',
    'To the first',
    'To the first too',
    'Third',
    'Second',
  ])
  expect(rows()[1]?.repliesTo).toBe('First')
  table.as(table.facilitator, 'HideContribution', { contribution: first, reason: 'why' })
  const left = rows()
  expect(left.find(({ contribution }) => contribution.id === reply)?.repliesTo).toBeNull()
  expect(left).toHaveLength(4)
})
