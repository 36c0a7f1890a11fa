import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

const oneLine = /^[^\n]+\n$/

describe('the command line', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists every command in one line each', async args => {
    const { code, out, err } = await said(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of ['serve', 'create', 'rehearse', 'report', 'export', 'import', 'doctor', 'backup', 'verify']) {
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S.+$`, 'm'))
    }
  })

  test.each([[['help', 'create']], [['create', '--help']], [['create', '--json', '-h']]])(
    '%j says what the command takes',
    async args => {
      const { code, out } = await said(args)
      expect(code).toBe(0)
      expect(out).toContain('--participants N')
    },
  )

  test.each([
    [['fly'], 'There is no command "fly". Run "exchange-table help"'],
    [['constructor'], 'There is no command "constructor"'],
    [['create', '--colour'], "Unknown option '--colour'"],
    [['create', 'something'], "Unexpected argument 'something'"],
    [['create', '--lang', 'tlh'], '--lang is "tlh", but must be nl or en.'],
    [['create', '--lang'], '--lang'],
    [['create', '--template', 'nothing'], 'There is no template "nothing". Choose one of p-of-personalisation'],
    [['create', '--participants', 'many'], '--participants is "many"'],
    [['create', '--participants', '-1'], '--participants'],
    [['create', '--participants', '2.5'], '--participants is "2.5"'],
    [['create', '--participants', '99999'], '--participants is "99999"'],
    [['create', '--participants', '3', '--guests', 'x.csv'], 'do not go together'],
    [['create', '--guests', '/nowhere/guests.csv'], '/nowhere/guests.csv cannot be read.'],
    [['create', '--title', 'x'.repeat(500)], 'This text is too long'],
    [['serve', '--port', '3000'], "Unknown option '--port'"],
  ])('%j is one line that says what is wrong', async (args, sentence) => {
    const { code, out, err } = await said(args, { DATA_DIR: temporaryFolder() })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(oneLine)
    expect(err).toContain(sentence)
  })

  test.each([
    ['PORT', 'high', 'a port number'],
    ['PORT', '70000', 'a port number'],
    ['PUBLIC_URL', 'table.example.org', 'the address people open'],
    ['PUBLIC_URL', 'ftp://table.example.org', 'the address people open'],
    ['PUBLIC_URL', 'https://example.org/tables', 'the address people open'],
    ['LOG_LEVEL', 'loud', 'one of fatal'],
    ['RETENTION_DAYS', '0', 'a number of days'],
    ['TRUST_PROXY', 'nobody', 'true, false, loopback'],
    ['TRUST_PROXY', '10.0.0.300', 'true, false, loopback'],
    ['TRUST_PROXY', '10.0.0.0/99', 'true, false, loopback'],
  ])('a wrong %s (%s) stops the start with a sentence that names it', async (name, value, wanted) => {
    const { code, out, err } = await said(['serve'], { DATA_DIR: temporaryFolder(), [name]: value })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(oneLine)
    expect(err).toContain(`${name} is "${value}"`)
    expect(err).toContain(wanted)
  })

  test('shows a stack only to whoever asks for it', async () => {
    // A folder that is a file: an error of the system that no command expects.
    const quiet = await said(['create'], { DATA_DIR: '/dev/null' })
    const loud = await said(['create'], { DATA_DIR: '/dev/null', LOG_LEVEL: 'debug' })
    expect(quiet.err).toMatch(oneLine)
    expect(loud.err).toContain('    at ')
    expect([quiet.code, loud.code]).toEqual([1, 1])
  })
})
