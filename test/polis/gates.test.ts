import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tablesOf } from '../../scripts/parliament-to-polis.js'
import { csvOf } from '../../server/exports/csv.ts'
import { eventsOf } from '../../server/polis/archive.ts'
import { readConversation } from '../../server/polis/conversation.ts'
import { readFolder } from '../../server/polis/folder.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { folderOf, recountOf, type Recount } from './exported.ts'
import { fewestForAgreement, fisher, orderMayBeTold, thirdQuartile } from './second-opinion.ts'

const textOf = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const freshwater = fileURLToPath(new URL('../data/scoop-freshwater', import.meta.url))
const chamber = () => {
  const tables = tablesOf(textOf('data/dutch-parliament/party_votes.csv'), textOf('data/dutch-parliament/motions.csv'))
  return folderOf(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, csvOf(rows)])))
}
/** `selves`, picked out by reading: statements in which people say what they are, which are no claims. */
const conversations = [
  {
    ...{ name: 'Freshwater', folder: () => freshwater, cell: 5 },
    selves: ['24', '25', '26', '27', '30', '31', '32', '33', '34', '35'],
  },
  { name: 'Tweede Kamer', folder: chamber, cell: 3, selves: [] },
]

const kinds = ['shared', 'rejected', 'split', 'apart', 'unsure'] as const
type Found = Readonly<Record<(typeof kinds)[number], readonly string[]>>

const total = ({ agree, disagree, pass }: Recount['all']) => agree + disagree + pass

/** The groups of one thought that may be told of, by docs/methods.md; one of two that are each other's rest. */
function toldOf({ all, groups }: Recount, cell: number): readonly string[] {
  const sizes = Object.entries(groups).flatMap(([group, counts]) =>
    group === '' ? [] : [{ group, size: total(counts) }],
  )
  const n = total(all)
  const told = sizes
    .filter(({ size }) => size >= cell && n - size >= cell)
    .toSorted((a, b) => b.size - a.size || (a.group < b.group ? -1 : 1))
  const rest = () => n - told.reduce((sum, { size }) => sum + size, 0)
  while (told.length > 0 && rest() > 0 && rest() < cell) told.pop()
  const names = told.map(({ group }) => group).toSorted()
  return names.length === 2 && rest() === 0 ? names.slice(0, 1) : names
}

/** Thoughts on which a group lies apart: Fisher, Holm over all that is compared, and forty in a hundred between the shares. */
function apartIn(recounts: readonly (readonly [string, Recount])[], cell: number): readonly string[] {
  const compared = recounts
    .flatMap(([id, recount]) =>
      toldOf(recount, cell).flatMap(group => {
        const own = recount.groups[group]
        if (!own) return []
        const [inside, n] = [total(own), total(recount.all)]
        const [agree, others] = [own.agree, recount.all.agree - own.agree]
        const gap = Math.abs(agree / inside - others / (n - inside))
        const told = orderMayBeTold(agree, inside, others, n - inside)
        return { id, gap, told, p: fisher(agree, inside - agree, others, n - inside - others) }
      }),
    )
    .toSorted((a, b) => a.p - b.p)
  let largest = 0
  return compared.flatMap(({ id, gap, told, p }, place) => {
    largest = Math.max(largest, Math.min(1, p * (compared.length - place)))
    return largest <= 0.05 && gap >= 0.4 - 1e-9 && told ? [id] : []
  })
}

/** What docs/methods.md calls shared, rejected, dividing, apart and unsure, from the export alone. */
function byHand(folder: string, cell: number, selves: readonly string[]): Found {
  const { comments } = readConversation(readFolder(folder))
  const shown = new Set(comments.flatMap(({ id, rejected }) => (rejected ? [] : [id])))
  const recounts = [...recountOf(readFileSync(`${folder}/participants-votes.csv`, 'utf8'))].filter(([id]) =>
    shown.has(id),
  )
  const answered = recounts.filter(([, { all }]) => total(all) >= cell)
  const usual = thirdQuartile(answered.map(([, { all }]) => all.pass / total(all)))
  const claims = recounts.filter(([id]) => !selves.includes(id))
  const those = (holds: (counts: Recount['all'], n: number) => boolean) =>
    claims.flatMap(([id, { all }]) => (total(all) >= 5 && holds(all, total(all)) ? [id] : []))
  return {
    shared: those(({ agree }, n) => agree >= fewestForAgreement(n) && 2 * agree > n),
    rejected: those(({ disagree }, n) => disagree >= fewestForAgreement(n) && 2 * disagree > n),
    split: those(
      ({ agree, disagree, pass }, n) =>
        agree + disagree >= 5 && 3 * Math.min(agree, disagree) >= agree + disagree && 3 * pass <= n,
    ),
    apart: apartIn(claims, cell),
    unsure: those(({ pass }, n) => pass / n >= Math.max(1 / 3, usual) - 1e-9),
  }
}

function byProgram(folder: string, cell: number): Found {
  const adopted = { id: asId<SessionId>('s1'), lang: 'nl', cell, attribution: null, now: 1 } as const
  const drafts = findTakeaways(replay(eventsOf(readConversation(readFolder(folder)), adopted)))
  const of = (kind: string, verdict?: string) =>
    drafts.flatMap(draft =>
      draft.kind === kind && (verdict === undefined || draft.facts['verdict'] === verdict)
        ? [String(draft.facts['quoted']).slice(1)]
        : [],
    )
  return {
    shared: of('shared', 'agreed'),
    rejected: of('shared', 'rejected'),
    split: of('split'),
    apart: of('segmentThought'),
    unsure: of('question'),
  }
}

test.each(conversations)(
  '$name: what is found is what a second program finds in the votes, and what docs/methods.md prints',
  ({ name, folder, cell, selves }) => {
    const place = folder()
    const [hand, program] = [byHand(place, cell, selves), byProgram(place, cell)]
    const sorted = (found: Found) => kinds.map(kind => [kind, [...new Set(found[kind])].toSorted()])
    expect(sorted(program)).toEqual(sorted(hand))
    const row =
      textOf('../docs/methods.md')
        .split('\n')
        .find(line => line.startsWith(`| ${name}`)) ?? ''
    const printed = row
      .split('|')
      .slice(-kinds.length - 1, -1)
      .map(Number)
    expect(printed).toEqual(kinds.map(kind => new Set(hand[kind]).size))
  },
)
