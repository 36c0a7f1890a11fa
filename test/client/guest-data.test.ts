import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { GuestId } from '../../shared/session/ids.ts'
import { isThere, press, the } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const saved: string[] = []
beforeEach(() => {
  saved.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})

/** A page with three guests of the table, where erasing is carried out by the real rules. */
async function open({ closed = false, lang = 'nl' as const } = {}) {
  const api = new FakeApi({ guests: 3 })
  const { id: guest, person } = api.table.state.guests.find(({ role }) => role === 'participant') ?? {}
  if (guest === undefined || !person) throw new Error('nobody is at the table')
  const left = { article: 2, takeaways: 0, thoughts: 1, runSheet: 0 }
  api.routes.set(`POST /api/sessions/s1/guests/${guest}/erase`, body => {
    const words = body['words'] === true
    api.table.give({ kind: 'server' }, 'EraseGuest', { guest, words })
    return { status: 200, body: { version: api.table.version, left } }
  })
  api.routes.set(`GET /api/sessions/s1/guests/${guest}/record`, () => ({ status: 200, body: { format: 'x' } }))
  if (closed) api.give('CloseSession', {})
  await openPage(api, '/sessions/s1', lang)
  return { api, guest, name: person.name }
}
const erasings = (api: FakeApi, guest: GuestId) => api.asked.filter(({ path }) => path.endsWith(`${guest}/erase`))
const dialogText = () => document.querySelector('dialog')?.textContent ?? ''

describe.each([
  ['while it is prepared', false],
  ['after the close', true],
])('the data of a guest, %s', (_, closed) => {
  test('are given as a file', async () => {
    const { api, guest, name } = await open({ closed })
    await press('button', new RegExp(`^${name}`))
    await press('button', 'Haal gegevens op')
    await pass(0)
    expect(api.asked.at(-1)?.path).toBe(`/api/sessions/s1/guests/${guest}/record?lang=nl`)
    expect(saved).toEqual([`exchange-table-${guest}.json`])
  })

  test('are erased after a second press, and it is told where others wrote the name', async () => {
    const { api, guest, name } = await open({ closed })
    await press('button', new RegExp(`^${name}`))
    await press('button', 'Wis deze gast…')
    expect(dialogText()).toContain(`${name} wissen?`)
    expect(dialogText()).toContain('wat deze gast schreef en zei, zonder naam')
    expect(erasings(api, guest)).toEqual([])
    await press('button', 'Wis voorgoed')
    await pass(0)
    expect(erasings(api, guest).map(({ body }) => body)).toEqual([{ words: false }])
    expect(dialogText()).toContain(`${name} is gewist.`)
    expect(dialogText()).toContain('het artikel: 2 keer')
    expect(dialogText()).toContain('gedachten van anderen: 1 keer')
    expect(dialogText()).not.toContain('draaiboek')
    await press('button', 'Sluit')
    expect(isThere('button', new RegExp(`^${name}`))).toBe(false)
    expect(isThere('button', /^Naam gewist/)).toBe(true)
  })
})

test('the words of a guest go only when that is asked for, also later', async () => {
  const { api, guest, name } = await open()
  await press('button', new RegExp(`^${name}`))
  await press('button', 'Wis deze gast…')
  the('checkbox', 'Ook wat deze gast schreef en zei').click()
  await pass(0)
  expect(dialogText()).toContain('wat deze gast schreef, en wat er van de gast is opgeschreven')
  await press('button', 'Laat zo')
  expect(erasings(api, guest)).toEqual([])
  await press('button', 'Wis deze gast…')
  await press('button', 'Wis voorgoed')
  await pass(0)
  await press('button', 'Sluit')
  await press('button', 'Wis ook de woorden…')
  expect(dialogText()).toContain('Ook de woorden van deze gast wissen?')
  expect(dialogText()).not.toContain('naam die anderen')
  await press('button', 'Wis voorgoed')
  await pass(0)
  expect(erasings(api, guest).map(({ body }) => body)).toEqual([{ words: false }, { words: true }])
})

test('a no from the server stands in the question, which stays open', async () => {
  const { api, guest, name } = await open()
  const no = { ok: false, code: 'not-now', message: 'Dit kan op dit moment niet.' }
  api.routes.set(`POST /api/sessions/s1/guests/${guest}/erase`, () => ({ status: 409, body: no }))
  await press('button', new RegExp(`^${name}`))
  await press('button', 'Wis deze gast…')
  await press('button', 'Wis voorgoed')
  await pass(0)
  expect(dialogText()).toContain('Dit kan op dit moment niet.')
  expect(dialogText()).toContain(`${name} wissen?`)
})
