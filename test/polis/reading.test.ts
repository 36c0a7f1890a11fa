import { describe, expect, test } from 'vitest'
import { answersIn, conversationIn, libraryFile, type Files } from './exported.ts'
import { comments, matrix, votes } from './tables.ts'

const both = ['ann: 1 -1', 'bob: . 0']
const table = {
  'comments.csv': libraryFile('comments.csv'),
  'participants-votes.csv': libraryFile('participants-votes.csv'),
  'votes.csv': libraryFile('votes.csv'),
  'summary.csv': libraryFile('summary.csv'),
}

describe('an export is read', () => {
  test.each<[string, Files]>([
    ['from participants-votes.csv alone', { 'comments.csv': comments, 'participants-votes.csv': matrix }],
    ['from votes.csv alone', { 'comments.csv': comments, 'votes.csv': votes }],
    ['with "participant-votes" for a name', { 'comments.csv': comments, 'participant-votes.csv': matrix }],
    ['with a date before the names', { '2024-05-01-comments.csv': comments, '2024-05-01-votes.csv': votes }],
    ['with a mark before the first heading', { 'comments.csv': `\uFEFF${comments}`, 'votes.csv': `\uFEFF${votes}` }],
    [
      'with lines that end in CR LF',
      { 'comments.csv': comments.replaceAll('\n', '\r\n'), 'votes.csv': votes.replaceAll('\n', '\r\n') },
    ],
    ['with semicolons', { 'comments.csv': comments.replaceAll(',', ';'), 'votes.csv': votes.replaceAll(',', ';') }],
    [
      'with underscores and capitals in the headings',
      {
        'comments.csv': comments.replace('comment-id', 'Comment_ID'),
        'votes.csv': votes.replace('voter-id', 'VOTER ID'),
      },
    ],
    [
      'with numbers that were kept with a point',
      {
        'comments.csv': comments,
        'participants-votes.csv': 'participant,group-id,0,1\nann,0.0,1.0,-1.0\nbob,1.0,,0.0\n',
      },
    ],
    [
      'with columns that say something else',
      {
        'comments.csv': comments,
        'participants-votes.csv': 'xid,participant,age,1,group-id,0\nu1,ann,40,-1,0,1\nu2,bob,50,0,1,\n',
      },
    ],
    [
      'without a group column',
      { 'comments.csv': comments, 'participants-votes.csv': 'participant,0,1\nann,1,-1\nbob,,0\n' },
    ],
  ])('%s', (_, files) => {
    expect(answersIn(conversationIn(files))).toEqual(both)
  })

  test('the same from either of its two tables of votes', () => {
    const { 'votes.csv': _log, ...listed } = table
    const { 'participants-votes.csv': _matrix, ...logged } = table
    const conversation = conversationIn(listed)
    expect(answersIn(conversation)).toHaveLength(16)
    expect(answersIn(conversationIn(logged))).toEqual(answersIn(conversation))
    expect(conversationIn(table)).toEqual(conversation)
  })

  test('with groups from the table of participants, also where only the log holds votes', () => {
    const bare = 'participant,group-id\nann,0\nbob,\n'
    const { voters } = conversationIn({ 'comments.csv': comments, 'participants-votes.csv': bare, 'votes.csv': votes })
    expect(voters.map(({ id, group }) => [id, group])).toEqual([
      ['ann', '0'],
      ['bob', null],
    ])
  })

  test('without those who never voted', () => {
    const files = { 'comments.csv': comments, 'participants-votes.csv': `${matrix}cas,1,,\n` }
    expect(answersIn(conversationIn(files))).toEqual(both)
  })
})

describe('comments', () => {
  test('keep their words, across lines and with quotation marks in them', () => {
    const texts = conversationIn(table).comments.map(({ text }) => text)
    expect(texts[1]).toBe('Wie een boek kwijtraakt,\r\nbetaalt het gewoon terug.')
    expect(texts[4]).toBe('Leen ook gereedschap uit, niet alleen "boeken".')
  })

  test('stand in the order of their times, and without times in that of their numbers', () => {
    const late = 'timestamp,comment-id,comment-body\n1500000002000,1,Late\n1500000001000,10,Early\n'
    const timeless = 'comment-id,comment-body\n10,Ten\n2,Two\n'
    const idsOf = (text: string) =>
      conversationIn({ 'comments.csv': text, 'votes.csv': 'comment-id,voter-id,vote\n10,a,1\n' }).comments.map(
        ({ id }) => id,
      )
    expect(idsOf(late)).toEqual(['10', '1'])
    expect(idsOf(timeless)).toEqual(['2', '10'])
  })

  test.each([
    ['1500000000', 1500000000000],
    ['1500000000000', 1500000000000],
    ['2017-07-14T02:40:00Z', 1500000000000],
    ['Fri Jul 14 02:40:00 UTC 2017', 1500000000000],
    ['yesterday', null],
    ['', null],
  ])('of a time written as "%s" know the moment, or that there is none', (timestamp, at) => {
    const text = `timestamp,comment-id,comment-body\n${timestamp},0,One\n`
    const conversation = conversationIn({ 'comments.csv': text, 'votes.csv': 'comment-id,voter-id,vote\n0,a,1\n' })
    expect(conversation.comments[0]?.at).toBe(at)
  })

  test('are rejected where a moderator did so, and where they have no words', () => {
    const text = 'comment-id,moderated,comment-body\n0,1,One\n1,0,Two\n2,-1,Three\n3,1,\n'
    const conversation = conversationIn({ 'comments.csv': text, 'votes.csv': 'comment-id,voter-id,vote\n0,a,1\n' })
    expect(conversation.comments.map(({ rejected }) => rejected)).toEqual([false, false, true, true])
  })
})

describe('the topic', () => {
  const topicOf = (summary: string) =>
    conversationIn({ 'comments.csv': comments, 'votes.csv': votes, 'summary.csv': summary }).topic
  test.each([
    ['topic,Trains; and buses\nurl,x\n', 'Trains; and buses'],
    ['topic;Trains, and buses\n', 'Trains, and buses'],
    ['"topic","Trains,\nand buses"\n', 'Trains, and buses'],
    ['url,x\nTopic,Trains\n', 'Trains'],
  ])('is read from %j', (summary, topic) => {
    expect(topicOf(summary)).toBe(topic)
  })

  test('is the name of the folder where there is no summary, or an empty one', () => {
    expect(topicOf('url,x\n')).toMatch(/^exchange-table-\w+$/)
    expect(topicOf('')).toMatch(/^exchange-table-\w+$/)
    expect(conversationIn({ 'comments.csv': comments, 'votes.csv': votes }).topic).toMatch(/^exchange-table-\w+$/)
  })
})

describe('whoever voted twice', () => {
  const twice = (rows: string) =>
    answersIn(conversationIn({ 'comments.csv': comments, 'votes.csv': `timestamp,comment-id,voter-id,vote\n${rows}` }))
  test('counts by the last time, in whatever order the file holds them', () => {
    expect(twice('1500000002,0,ann,1\n1500000001,0,ann,-1\n')).toEqual(['ann: 1 .'])
    expect(twice('1500000001,0,ann,-1\n1500000002,0,ann,1\n')).toEqual(['ann: 1 .'])
  })
  test('counts by the order of the file where the times are equal or missing', () => {
    expect(twice('1500000001,0,ann,1\n1500000001,0,ann,0\n')).toEqual(['ann: 0 .'])
    expect(twice(',0,ann,1\n,0,ann,-1\n')).toEqual(['ann: -1 .'])
  })
})

/** The same table with every vote the other way round; its own counts stay. */
const turned = (text: string) =>
  text.replaceAll(/^((?:[^,\r\n]*,){6})(.*)$/gm, (_, own: string, cells: string) =>
    /^0,1,2/.test(cells) ? `${own}${cells}` : own + cells.replaceAll(/-?1/g, vote => (vote === '1' ? '-1' : '1')),
  )
const withoutCounts = (text: string) => text.replace('n-agree,n-disagree', 'x,y')

describe('signs', () => {
  const straight = () => answersIn(conversationIn(table))
  test('are turned where -1 clearly stands for agreeing, and only then', () => {
    const log = {
      ...table,
      'votes.csv': table['votes.csv'].replaceAll(/,(-?)1(?=\r?$)/gm, (_, sign) => (sign === '-' ? ',1' : ',-1')),
    }
    const { 'participants-votes.csv': _, ...logged } = log
    const conversation = conversationIn(logged)
    expect(answersIn(conversation)).toEqual(straight())
    expect(conversation.turnedIn).toMatch(/votes\.csv$/)
    expect(conversationIn(table).turnedIn).toBeNull()
  })

  test('are left alone where the counts of the participants say that they stand right', () => {
    const flipped = turned(table['participants-votes.csv'])
    expect(flipped).not.toBe(table['participants-votes.csv'])
    const swapped = { ...table, 'comments.csv': swappedCounts(table['comments.csv']) }
    expect(answersIn(conversationIn(swapped))).toEqual(straight())
    expect(
      answersIn(
        conversationIn({ ...swapped, 'participants-votes.csv': withoutCounts(table['participants-votes.csv']) }),
      ),
    ).not.toEqual(straight())
    expect(answersIn(conversationIn({ ...table, 'participants-votes.csv': withoutCounts(flipped) }))).toEqual(
      straight(),
    )
  })

  test('are left alone where the comments have no counts to tell by', () => {
    const files = { 'comments.csv': comments, 'votes.csv': votes.replaceAll(',1\n', ',-1\n') }
    expect(conversationIn(files).turnedIn).toBeNull()
  })
})

/** As if the export had counted agreeing as disagreeing. */
function swappedCounts(text: string): string {
  return text.replace('agrees,disagrees', 'disagrees,agrees')
}
