import { describe, expect, test } from 'vitest'
import { eveningAt, type Evening } from './evening.ts'
import { mailServer, type Arrived, type MailServer } from './mail-server.ts'

const startsAt = Date.UTC(2027, 2, 4, 12, 15)
const occasion = { startsAt, endsAt: startsAt + 3.25 * 3600_000, place: 'De Kade, Utrecht' }

/** What this one guest gets. */
async function letterTo(mail: MailServer, evening: Evening, name = 'Noor de Wit'): Promise<Arrived> {
  await evening.invite(name, 'noor@example.org')
  await evening.send()
  await mail.untilArrived(1)
  return mail.letterTo('noor@example.org')
}
/** The lines of a calendar file, with those that were broken off put back: RFC 5545, 3.1. */
const linesOf = (calendar: string) => calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
function calendarIn({ mail }: Arrived): readonly string[] {
  const [file] = mail.attachments
  expect(file?.contentType).toBe('text/calendar')
  return linesOf(file?.content.toString() ?? '')
}
const valueOf = (lines: readonly string[], name: string) =>
  lines.find(line => line.startsWith(name))?.slice(name.length)

describe('an invitation', () => {
  test('in Dutch says to whom, for what, when, where, how and from whom', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: 'Dichtbij of te dichtbij' })
    await evening.command('UpdateSession', occasion)
    const { mail: letter } = await letterTo(mail, evening)
    expect(letter.subject).toBe('Uitnodiging: Dichtbij of te dichtbij')
    expect(letter.from?.text).toBe('"Exchange Table" <table@example.org>')
    expect(letter.replyTo?.text).toBe('"Ada" <ada@example.org>')
    const { text = '' } = letter
    expect(text).toContain('Beste Noor de Wit,')
    expect(text).toContain('Wanneer: donderdag 4 maart 2027, 13:15 tot 16:30 uur (CET)\nWaar: De Kade, Utrecht')
    expect(text).toMatch(/\n\nhttp:\/\/127\.0\.0\.1:\d+\/s\/\S+#\S{24}\n\n/)
    expect(text.trim()).toMatch(/Tot dan,\nAda$/)
    expect(letter.html).toContain('<html lang="nl">')
    expect(letter.html).toContain('Naar je plek aan tafel</a>')
    expect(letter.html).not.toMatch(/<(?:img|script|link|style)|src=|url\(/)
  })

  test('in English too, on the clock of whoever sends it', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { lang: 'en' })
    await evening.command('UpdateSession', occasion)
    await evening.invite('Noor', 'noor@example.org')
    await evening.send('unsent', { zone: 'America/New_York' })
    await mail.untilArrived(1)
    const { mail: letter } = mail.letterTo('noor@example.org')
    expect(letter.text).toContain('Dear Noor,')
    expect(letter.text).toContain('When: Thursday 4 March 2027, 07:15 to 10:30 (GMT-5)\nWhere: De Kade, Utrecht')
    expect(letter.html).toContain('To your seat at the table</a>')
  })

  test('leaves out what nobody knows yet, and has no calendar file then', async () => {
    const mail = await mailServer()
    const { mail: letter } = await letterTo(mail, await eveningAt(mail))
    expect(letter.text).not.toMatch(/Wanneer|Waar:|\{|null/)
    expect(letter.attachments).toEqual([])
  })

  test('brings a calendar file with the hours, the place and the own link', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: 'Eten, drinken; praten' })
    await evening.command('UpdateSession', occasion)
    const arrived = await letterTo(mail, evening)
    const lines = calendarIn(arrived)
    const link = /http:\S+/.exec(arrived.mail.text ?? '')?.[0] ?? 'none'
    expect(lines).toContain('METHOD:PUBLISH')
    expect(lines).toContain('DTSTART:20270304T121500Z')
    expect(lines).toContain('DTEND:20270304T153000Z')
    expect(lines).toContain('SUMMARY:Eten\\, drinken\\; praten')
    expect(lines).toContain('LOCATION:De Kade\\, Utrecht')
    expect(lines).toContain('SEQUENCE:0')
    expect(valueOf(lines, 'DESCRIPTION:')).toContain(link)
    expect(lines.filter(line => line.startsWith('ATTENDEE'))).toEqual([])
    expect(valueOf(lines, 'ORGANIZER')).toBe(';CN="Ada":mailto:ada@example.org')
  })

  test('that is sent again moves the same entry of the calendar, and only when something changed', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    await evening.command('UpdateSession', occasion)
    const first = calendarIn(await letterTo(mail, evening))
    const again = async () => {
      const count = mail.arrived.length
      const status = await evening.until('noor@example.org', 'sent')
      await evening.send([...evening.ids.values()], { asOf: (await evening.list()).asOf })
      await mail.untilArrived(count + 1)
      const last = mail.arrived.at(-1)
      return { lines: last ? calendarIn(last) : [], outdated: status?.outdated }
    }
    const same = await again()
    expect({ sequence: valueOf(same.lines, 'SEQUENCE:'), outdated: same.outdated }).toEqual({
      sequence: '0',
      outdated: false,
    })
    await evening.command('UpdateSession', { place: 'Het Spoor' })
    const moved = await again()
    expect({ sequence: valueOf(moved.lines, 'SEQUENCE:'), outdated: moved.outdated }).toEqual({
      sequence: '1',
      outdated: true,
    })
    expect(valueOf(moved.lines, 'LOCATION:')).toBe('Het Spoor')
    expect(valueOf(moved.lines, 'UID:')).toBe(valueOf(first, 'UID:'))
  })
})

describe('what somebody put into a name, a title or a place', () => {
  const headers = 'Noor\r\nBcc: everybody@example.org\r\n\r\n<b>hi</b>'
  const html = `"><img src=x onerror=alert(1)> & 'Noor'`

  test('stays what it is: no header, no recipient, no line of its own', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: headers })
    await evening.command('UpdateSession', { ...occasion, place: headers })
    const arrived = await letterTo(mail, evening, headers)
    expect(mail.asked).toEqual(['noor@example.org'])
    expect(arrived.mail.bcc).toBeUndefined()
    expect([...arrived.mail.headers.keys()]).not.toContain('bcc')
    expect(arrived.mail.subject).toBe('Uitnodiging: Noor Bcc: everybody@example.org <b>hi</b>')
    expect(arrived.mail.text).toContain('Beste Noor Bcc: everybody@example.org <b>hi</b>,')
    expect(calendarIn(arrived).filter(line => /^(?:Bcc|<b>)/.test(line))).toEqual([])
  })

  test('is text in the HTML', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: html })
    await evening.command('UpdateSession', { ...occasion, place: html })
    const { mail: letter } = await letterTo(mail, evening, html)
    expect(letter.html).not.toMatch(/<img|<b>/)
    expect(letter.html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &#39;Noor&#39;')
    expect(letter.text).toContain(`Beste ${html},`)
  })

  test('cannot send a mail elsewhere by an address that is two', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    for (const address of [
      'a@example.org, b@example.org',
      'a@example.org>\r\nRCPT TO:<c@example.org',
      'A <a@example.org>',
    ])
      await evening.command('AddGuest', { name: address, email: address })
    expect((await evening.send()).body).toEqual({ asked: [] })
    expect(mail.asked).toEqual([])
  })
})

describe('the text', () => {
  test('is the organizer’s own once it is kept, until it goes back to the standard one', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: 'Dichtbij' })
    const text = { subject: '{Titel}, kom je?', body: 'Dag {naam}!\n\n{link}\n\n{organizer}' }
    expect((await evening.organizer.post(`${evening.path}/text`, text)).status).toBe(204)
    expect((await evening.list()).text).toEqual({ ...text, standard: false })
    const { mail: letter } = await letterTo(mail, evening)
    expect(letter.subject).toBe('Dichtbij, kom je?')
    expect(letter.text).toMatch(/^Dag Noor de Wit!\n\nhttp:\S+\n\nAda\n/)
    await evening.organizer.delete(`${evening.path}/text`)
    expect((await evening.list()).text).toMatchObject({ subject: 'Uitnodiging: {titel}', standard: true })
  })

  test.each([
    ['without the link', { body: 'Kom je?' }, 'invitation-without-link'],
    ['with the link in the subject', { subject: 'Je link: {link}' }, 'invitation-link-in-subject'],
    ['with a word in braces that means nothing', { body: 'Dag {voornaam}, {link}' }, 'invitation-unknown-word'],
    ['without a subject', { subject: ' ' }, 'invitation-empty'],
    ['that is too long', { body: `{link}${'x'.repeat(5000)}` }, 'invitation-too-long'],
  ])('%s is refused, and changes nothing', async (_, wrong, code) => {
    const evening = await eveningAt(null)
    const text = { subject: 'Kom je?', body: '{link}', ...wrong }
    const answer = await evening.organizer.post(`${evening.path}/text`, text)
    expect(answer).toMatchObject({ status: 400, body: { code } })
    expect((await evening.list()).text.standard).toBe(true)
  })

  test('is shown as it will arrive at a real guest, before it is kept', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail, { title: 'Dichtbij' })
    await evening.command('UpdateSession', occasion)
    const guest = await evening.invite('Noor', 'noor@example.org')
    const asked = { guest, text: { subject: 'Voor {naam}', body: 'Open {link} op {datum}.' }, zone: 'Europe/Amsterdam' }
    const { body } = await evening.organizer.post(`${evening.path}/preview`, asked)
    await evening.organizer.post(`${evening.path}/text`, asked.text)
    await evening.send()
    await mail.untilArrived(1)
    const { mail: letter } = mail.letterTo('noor@example.org')
    expect(body).toMatchObject({ to: { name: 'Noor', address: 'noor@example.org' }, subject: letter.subject })
    expect(body).toMatchObject({
      text: letter.text,
      html: letter.html,
    })
    expect(body).toHaveProperty('calendar', expect.stringContaining('BEGIN:VEVENT'))
    expect(mail.arrived).toHaveLength(1)
  })

  test('is for organizers alone', async () => {
    const evening = await eveningAt(null)
    const visitor = evening.server.visitor()
    for (const answer of [visitor.get(evening.path), visitor.post(`${evening.path}/preview`, { guest: 'g' })])
      expect((await answer).status).toBe(401)
  })
})
