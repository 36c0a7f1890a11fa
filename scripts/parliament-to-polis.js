// The votes of a parliament in the form of a Polis export, to be read in with `exchange-table import-polis`:
//   npx tsx scripts/parliament-to-polis.js party_votes.csv motions.csv FOLDER
// Parties are the participants, the proposals they voted on the comments.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from '../server/decode-text.ts'
import { csvOf } from '../server/exports/csv.ts'
import { readCsv } from '../shared/csv.ts'

/** The cabinet of January 2010 (Balkenende IV); all other parties were in opposition. */
const coalition = ['CDA', 'PvdA', 'ChristenUnie']
const topic = 'Stemmingen in de Tweede Kamer, januari 2010'

/** Rows of a table as objects by heading. */
function recordsIn(text) {
  const [header, ...rows] = readCsv(text)
  return rows.map(({ fields }) => Object.fromEntries(header.fields.map((heading, place) => [heading, fields[place]])))
}

/** What a law is about: its short name in brackets, or what it changes laws for, where it says so. */
function subjectOf(law) {
  const name = /\(([^()]*\bwet\b[^()]*)\)$/i.exec(law)?.[1]
  const reason = /(?:in verband met|met betrekking tot|i\.v\.m\.) ([^()]+)(?: \([^()]*\))?$/.exec(law)?.[1]
  return name ?? reason ?? law
}

/** What is proposed, without who proposed it and which paper it replaces; as it stands where nothing else is said. */
function proposalOf(text) {
  const [, kind, about] =
    /^((?:gew(?:ijzigde?|\.)? )?(?:motie|amendement)).*?,? ((?:over|inzake|betreffende|om|dat) .+)$/i.exec(text) ?? []
  if (kind === undefined) return text
  const replaced = /,? \(?(?:t\.v\.v\.|ter vervanging van) [^()]*\)?$/
  const whole = kind.replace(/^gew /i, 'Gewijzigde ').replace(' A', ' a')
  // One title has a word twice; a word before its own compound ("voor voor- en vroegschoolse") is no slip.
  return `${whole} ${about.replace(replaced, '').replace(/\.$/, '')}`.replaceAll(/\b(\w+) \1(?![\w-])/g, '$1')
}

/** A proposal as a sentence that can stand alone: what it is, what it asks, and which law it belongs to. */
export function wordsOf(title) {
  const [law = '', ...parts] = title.split(/\s*;\s*/)
  const last = parts.at(-1)
  if (last === undefined || last === 'Voorstel van wet') return `Wetsvoorstel: ${law}`
  return `${proposalOf(last)} (bij: ${subjectOf(law)})`
}

/** The tables of a Polis export, by file name. */
export function tablesOf(partyVotes, motions) {
  const votes = recordsIn(partyVotes)
  const proposals = recordsIn(motions).map(({ id, title, date }, place) => ({
    ...{ place, date, words: wordsOf(title), votes: votes.filter(vote => vote.id === id) },
    at: Date.parse(`${date}T00:00:00Z`) + place,
  }))
  const parties = [...new Set(votes.map(({ party }) => party))].toSorted()
  const count = (given, wanted) => given.filter(({ vote }) => Number(vote) === wanted).length
  const when = ({ at, date }) => [at, date]
  return {
    'summary.csv': [
      ['topic', topic],
      ['voters', parties.length],
      ['comments', proposals.length],
    ],
    'comments.csv': [
      ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
      ...proposals.map(proposal => {
        const counts = [count(proposal.votes, 1), count(proposal.votes, -1)]
        return [...when(proposal), proposal.place, null, ...counts, 1, proposal.words]
      }),
    ],
    'votes.csv': [
      ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'],
      ...proposals.flatMap(proposal =>
        proposal.votes.map(({ party, vote }) => [...when(proposal), proposal.place, party, Number(vote)]),
      ),
    ],
    'participants-votes.csv': [
      ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...proposals.keys()],
      ...parties.map(party => {
        const own = votes.filter(vote => vote.party === party)
        const answers = proposals.map(proposal => proposal.votes.find(vote => vote.party === party)?.vote)
        const group = coalition.includes(party) ? 'coalitie' : 'oppositie'
        const counts = [0, own.length, count(own, 1), count(own, -1)]
        return [party, group, ...counts, ...answers.map(answer => (answer === undefined ? null : Number(answer)))]
      }),
    ],
  }
}

function write([partyVotes, motions, folder]) {
  if (folder === undefined) throw new Error('Name party_votes.csv, motions.csv and the folder to write.')
  const read = file => decodeText(readFileSync(file))
  mkdirSync(folder, { recursive: true })
  for (const [name, rows] of Object.entries(tablesOf(read(partyVotes), read(motions)))) {
    writeFileSync(join(folder, name), csvOf(rows))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv.slice(2))
