import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenExport } from '../../server/polis/broken-export.ts'
import { readConversation } from '../../server/polis/conversation.ts'
import { readFolder } from '../../server/polis/folder.ts'
import { answersIn, conversationIn, folderOf, type Files } from './exported.ts'
import { comments, matrix, votes } from './tables.ts'

describe('what cannot be understood is one sentence with the file and the line', () => {
  const withVotes = (text: string) => ({ 'comments.csv': comments, 'votes.csv': text })
  const withMatrix = (text: string) => ({ 'comments.csv': comments, 'participants-votes.csv': text })
  test.each<[Files, RegExp]>([
    [{}, /holds no comments\.csv\./],
    [{ 'comments.csv': comments }, /holds no votes/],
    [{ 'comments.csv': '', 'votes.csv': votes }, /comments\.csv is empty\.$/],
    [{ 'comments.csv': 'comment-id,comment-body\n', 'votes.csv': votes }, /comments\.csv holds no comments\.$/],
    [
      { 'comments.csv': 'comment-id,text\n0,One\n', 'votes.csv': votes },
      /comments\.csv, line 1: there is no column "comment-body"\.$/,
    ],
    [
      { 'comments.csv': 'comment-id,comment-body\n0,"One\nmore"\n,Two\n', 'votes.csv': votes },
      /comments\.csv, line 4: this comment has no comment-id\.$/,
    ],
    [
      { 'comments.csv': 'comment-id,comment-body\n0,One\n0,Two\n', 'votes.csv': votes },
      /comments\.csv, line 3: comment 0 stands on line 2 as well\.$/,
    ],
    [
      { 'comments.csv': 'comment-id,comment-body\n0,"One\n', 'votes.csv': votes },
      /comments\.csv, line 2: a quote is opened and not closed\.$/,
    ],
    [
      withVotes('comment-id,voter-id,vote\n0,ann,1\n7,ann,1\n'),
      /votes\.csv, line 3: a vote on comment 7, which is not among the comments\.$/,
    ],
    [withVotes('comment-id,voter-id,vote\n,ann,1\n'), /votes\.csv, line 2: this vote has no comment-id\.$/],
    [withVotes('comment-id,voter-id,vote\n0,,1\n'), /votes\.csv, line 2: this vote has no voter\.$/],
    [withVotes('comment-id,voter-id,vote\n0,ann,2\n'), /votes\.csv, line 2: "2" is no vote; votes are 1, -1 and 0\.$/],
    [withVotes('comment-id,voter-id,vote\n0,ann,\n'), /votes\.csv, line 2: "" is no vote/],
    [withVotes('comment-id,voter-id\n0,ann\n'), /votes\.csv, line 1: there is no column "vote"\.$/],
    [withVotes('comment-id,voter-id,vote\n'), /holds no votes/],
    [
      withMatrix('participant,group-id,0,1,7\nann,0,1,,\nbob,0,1,,1\n'),
      /votes\.csv, line 3: a vote on comment 7, which is not among the comments\.$/,
    ],
    [withMatrix('participant,group-id,0,1,1\nann,0,1,,\n'), /votes\.csv, line 1: comment 1 has two columns\.$/],
    [withMatrix('participant,group-id,0,1\nann,0,yes,\n'), /votes\.csv, line 2: "yes" is no vote/],
    [
      withMatrix('participant,group-id,0,1\nann,0,1,\nann,0,1,\n'),
      /votes\.csv, line 3: participant ann stands on line 2 as well\.$/,
    ],
    [
      { 'a-comments.csv': comments, 'b-comments.csv': comments },
      /holds both a-comments\.csv and b-comments\.csv\. Leave one of them\.$/,
    ],
  ])('%#: %j', (files, sentence) => {
    const folder = folderOf(files)
    const reading = () => readConversation(readFolder(folder))
    expect(reading).toThrow(BrokenExport)
    expect(reading).toThrow(sentence)
  })

  test('a column of a comment that nobody knows and nobody voted on is passed over', () => {
    expect(answersIn(conversationIn(withMatrix('participant,group-id,0,1,7\nann,0,1,-1,\nbob,1,,0,\n')))).toEqual([
      'ann: 1 -1',
      'bob: . 0',
    ])
  })

  test('a folder that is not there is named', () => {
    expect(() => readFolder('nowhere')).toThrow('nowhere cannot be read as a folder.')
  })

  test('whatever the files hold, it is read or refused in a sentence that names a file or the folder', () => {
    const piece = fc.constantFrom(
      ...[
        'comment-id',
        'comment-body',
        'participant',
        'voter-id',
        'vote',
        'group-id',
        'timestamp',
        'moderated',
        'agrees',
      ],
      ...[
        '0',
        '1',
        '-1',
        '7',
        '1e3',
        '',
        'ann',
        '"',
        '""',
        '\n',
        '\r\n',
        ',',
        ';',
        '\t',
        '\uFEFF',
        '__proto__',
        '\uD800',
      ],
    )
    const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
    const cells = fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 6 }).map(rows => rows.join('\n'))
    const file = fc.oneof(text, cells, fc.constantFrom(comments, matrix, votes))
    const written = (name: string, content: string) => ({ path: `x/${name}`, text: content })
    fc.assert(
      fc.property(file, file, file, file, (first, second, third, fourth) => {
        const folder = {
          name: 'x',
          comments: written('comments.csv', first),
          participants: written('participants-votes.csv', second),
          votes: written('votes.csv', third),
          summary: written('summary.csv', fourth),
        }
        try {
          expect(readConversation(folder).voters.length).toBeGreaterThan(0)
        } catch (error) {
          if (!(error instanceof BrokenExport)) throw error
          expect(error.message).toMatch(/^x(?:\/[a-z-]+\.csv)?[, ].+\.$/s)
        }
      }),
      { numRuns: 500 },
    )
  })
})
