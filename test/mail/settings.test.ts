import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { Post } from '../../server/mail/post.ts'
import { troubleIn } from '../../server/mail/mail-trouble.ts'
import { mailServer } from './mail-server.ts'

const url = 'smtp://user:secret@mail.example.org:587'

describe('the settings of mail', () => {
  test('are off when nothing is set', () => {
    expect(readConfig({}).mail).toBeNull()
    expect(readConfig({ SMTP_URL: '', MAIL_FROM: '' }).mail).toBeNull()
  })

  test.each([
    ['table@example.org', { name: '', address: 'table@example.org' }],
    ['Exchange Table <table@example.org>', { name: 'Exchange Table', address: 'table@example.org' }],
    ['"Tafel, de" <table@example.org>', { name: 'Tafel, de', address: 'table@example.org' }],
  ])('MAIL_FROM may be %s', (MAIL_FROM, mailbox) => {
    expect(readConfig({ SMTP_URL: url, MAIL_FROM }).mail).toEqual({ url, from: mailbox })
  })

  test.each([
    [{ SMTP_URL: url }, 'SMTP_URL is set, so MAIL_FROM must be too'],
    [{ SMTP_URL: url, MAIL_FROM: 'nobody' }, 'MAIL_FROM is "nobody", but must be the address'],
    [{ SMTP_URL: url, MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM is'],
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL is not right, but must be where mail'],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL is not right'],
  ])('%j stops the start with a sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  test('a wrong SMTP_URL is not printed: it may hold the password', () => {
    const read = () => readConfig({ SMTP_URL: 'smpt://user:secret@mail.example.org', MAIL_FROM: 'a@example.org' })
    expect(read).toThrow(/^(?!.*secret)/)
    expect(read).toThrow('SMTP_URL')
  })
})

describe('a mail server', () => {
  const at = (address: string) => new Post({ url: address, from: { name: '', address: 'table@example.org' } })

  test('that answers has no trouble; one that is not there has', async () => {
    const mail = await mailServer()
    const post = at(mail.url)
    expect(await post.trouble()).toBeNull()
    await mail.close()
    expect(await at(mail.url).trouble()).toMatchObject({ reason: 'unreachable', passes: true, forAll: true })
    post.close()
  })

  test.each([
    [
      'an address that does not exist',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
      'address-refused',
      false,
    ],
    ['a box that is full for now', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'busy', true],
    [
      'a sender it does not know',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 },
      'sender-refused',
      false,
    ],
    ['a mail that it does not like', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'mail-refused', false],
    ['a mail that comes too soon', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'busy', true],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'sign-in-refused', true],
    ['a server that shuts down', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'busy', true],
    ['a certificate of somebody else', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'insecure', true],
    ['no answer', { code: 'ETIMEDOUT' }, 'unreachable', true],
    ['something that is no error at all', 'gone', 'unreachable', true],
  ])('%s is understood', (_, error, reason, passes) => {
    expect(troubleIn(error, false)).toMatchObject({ reason, passes })
  })

  test('a connection that breaks with the mail handed over leaves it open, but an answer is an answer', () => {
    expect(troubleIn({ code: 'ETIMEDOUT' }, true)).toMatchObject({ reason: 'unsure', passes: false })
    expect(troubleIn({ code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, true)).toMatchObject({ reason: 'busy' })
  })
})
