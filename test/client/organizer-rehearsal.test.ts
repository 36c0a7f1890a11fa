import { describe, expect, test } from 'vitest'
import { isThere, press, textOf, the } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

const links = {
  sessionId: 'r1',
  facilitator: 'https://tafel.example/s/r1#host',
  screen: 'https://tafel.example/s/r1#screen',
  participant: 'https://tafel.example/s/r1#seat',
}
const doors = () => [...the('dialog', /./).querySelectorAll('a')].map(door => door.href)
const asked = (api: FakeApi) => api.asked.filter(({ path }) => path === '/api/sessions/s1/rehearsal')

async function dialog(guests: number): Promise<FakeApi> {
  const api = new FakeApi({ guests })
  api.routes.set('POST /api/sessions/s1/rehearsal', () => ({ status: 201, body: links }))
  await openPage(api, '/sessions/s1')
  await press('button', 'Repeteer deze tafel')
  return api
}

describe('a table that is being prepared', () => {
  test('is rehearsed by as many as will sit there, led by who asks, and opens three doors', async () => {
    const api = await dialog(7)
    expect(textOf('dialog')).toContain('7 bedachte experts spelen jouw agenda')
    await press('button', 'Begin de repetitie')
    expect(asked(api).map(({ body }) => body)).toEqual([{ participants: 7, speed: 3, facilitated: false }])
    expect(textOf('dialog')).toContain('De avond wacht op jou.')
    expect(doors()).toEqual([links.facilitator, links.screen, links.participant])
    expect(api.commands()).toEqual([])
  })

  test('without guests is played by a dozen; the rehearsal may lead, and at another pace', async () => {
    const api = await dialog(0)
    await press('radio', 'De repetitie')
    await press('radio', 'Snel')
    await press('button', 'Begin de repetitie')
    expect(asked(api).map(({ body }) => body)).toEqual([{ participants: 12, speed: 10, facilitated: true }])
  })

  test('says why it cannot be rehearsed now, and lets it be tried again', async () => {
    const api = await dialog(5)
    const refusal = { code: 'rehearsals-full', message: 'Er lopen al genoeg repetities.' }
    api.routes.set('POST /api/sessions/s1/rehearsal', () => ({ status: 409, body: refusal }))
    await press('button', 'Begin de repetitie')
    expect(textOf('alert')).toContain(refusal.message)
    expect(isThere('button', 'Begin de repetitie')).toBe(true)
  })

  test('has nothing to rehearse while its agenda is empty', async () => {
    const api = new FakeApi({ guests: 5 })
    for (const { id } of api.table.state.items) api.give('RemoveItem', { item: id })
    await openPage(api, '/sessions/s1')
    expect(isThere('button', 'Repeteer deze tafel')).toBe(false)
  })
})
