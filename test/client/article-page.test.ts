import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ArticleMaterial, QuotePiece, TakeawayPiece } from '../../shared/article/material.ts'
import type { ContributionId, ItemId } from '../../shared/session/ids.ts'
import { Authority } from './article-authority.ts'
import { all, isThere, press, squeezed, textOf, the } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const quote = (ref: string, text: string, clearance: QuotePiece['clearance']): QuotePiece => ({
  ...{
    kind: 'quote',
    ref,
    title: text,
    numbers: [],
    claims: [],
    contribution: `c-${ref}` as ContributionId,
    item: 'i1' as ItemId,
  },
  ...{ text, original: null, clearance, source: null },
})
const takeaway = (ref: string, takeawayKind: string, sentence: string): TakeawayPiece => ({
  ...{
    kind: 'takeaway',
    ref,
    title: sentence,
    numbers: ['9', '12'],
    claims: [],
    takeawayKind,
    item: null,
    agreed: false,
  },
  sentences: [sentence],
})
const material: ArticleMaterial = {
  ...{ lang: 'nl', title: 'Dichtbij of te dichtbij', numbers: ['12'], frame: [], phrases: [], names: ['Noor Yilmaz'] },
  pieces: [
    takeaway('t1', 'agreement', 'Negen van de twaalf willen eerst vragen.'),
    takeaway('t2', 'minority', 'Drie mensen wachten liever op een teken.'),
    quote('q1', 'Vraag eerst of het mag voordat je iets raadt.', 'cleared'),
    quote('q2', 'Mijn moeder kreeg een folder die haar aan het schrikken maakte.', 'unasked'),
  ],
}

class FakeStream extends EventTarget {
  static open: FakeStream[] = []
  static readonly CLOSED = 2
  readyState = 1
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeStream.open.push(this)
  }
  close() {
    this.readyState = 2
  }
  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }))
  }
}
// A browser tells of a selection afterwards; this document does so while the editor is at it. Nobody selects by hand here.
const unheard = (event: Event) => event.stopImmediatePropagation()
beforeEach(() => {
  FakeStream.open = []
  vi.stubGlobal('EventSource', FakeStream)
  document.addEventListener('selectionchange', unheard, true)
})
afterEach(() => document.removeEventListener('selectionchange', unheard, true))

function serve(text: string, given: ArticleMaterial = material) {
  const api = new FakeApi()
  const authority = new Authority(text)
  const path = '/api/sessions/s1/article'
  const desk = { material: given, began: false }
  api.routes.set(`GET ${path}/material`, () => ({ status: 200, body: desk.material }))
  api.routes.set(`GET ${path}`, () => {
    desk.began = true
    return { status: 200, body: { version: authority.steps.length, text: authority.text, material: desk.material } }
  })
  api.routes.set(`GET ${path}/skeleton`, () => ({ status: 200, body: { text: 'Opnieuw.' } }))
  api.routes.set(`GET ${path}/versions`, () => ({
    status: 200,
    body: { versions: [{ version: 0, from: 0, at: 0, by: 'Marieke Tolsma', added: 9, removed: 0 }] },
  }))
  api.routes.set(`GET ${path}/versions/0`, () => ({ status: 200, body: { version: 0, text: authority.textAt(0) } }))
  api.routes.set(`POST ${path}/updates`, body => {
    const { version, updates } = body as { version: number; updates: Authority['steps'] } // the client under test is well typed
    const missed = authority.steps.slice(version)
    if (missed.length > 0) return { status: 409, body: { version: authority.steps.length, updates: missed } }
    authority.steps.push(...updates)
    return { status: 200, body: { version: authority.steps.length } }
  })
  return { api, authority, desk }
}
function editor(): EditorView {
  const content = document.querySelector('#article-text')?.shadowRoot?.querySelector<HTMLElement>('.cm-content')
  const view = content && EditorView.findFromDOM(content)
  if (!view) throw new Error('there is no text on the page')
  return view
}
const open = async (api: FakeApi) => {
  await openPage(api, '/sessions/s1/article')
  await pass(1000)
}
const shown = () => squeezed(document.body.textContent)
const inText = (selector: string) =>
  [...editor().contentDOM.querySelectorAll(selector)].map(element => squeezed(element.textContent))

describe('opening the article', () => {
  test('lays the text on the page, its references as letters', async () => {
    const { api } = serve('# Titel\n\nNegen van de twaalf willen eerst vragen. [^t1] Nog eens. [^t1]')
    await open(api)
    expect(isThere('heading', 'Artikel over Dichtbij of te dichtbij')).toBe(true)
    expect(inText('.cm-reference')).toEqual(['a', 'a'])
    expect(inText('.cm-heading-1')).toEqual(['# Titel'])
    expect(document.title).toBe('Artikel · Dichtbij of te dichtbij · Exchange Table')
  })

  test('leads to signing in and back when nobody is signed in', async () => {
    const { api } = serve('')
    api.routes.set('GET /api/sessions/s1/article/material', () => ({
      status: 401,
      body: { code: 'not-signed-in', message: '' },
    }))
    const router = await openPage(api, '/sessions/s1/article')
    await pass(100)
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/sessions/s1/article')
  })

  test('says that the session is not there', async () => {
    const api = new FakeApi()
    await open(api)
    expect(textOf('alert')).toContain('Dit artikel is er niet.')
  })

  test('says what is missing while there is nothing to write about, and begins nothing', async () => {
    const { api, desk } = serve('# Leeg', { ...material, pieces: [] })
    await open(api)
    expect(shown()).toContain('Er is nog niets om over te schrijven.')
    expect(all('listitem').map(squeezedText)).toEqual([
      'een stem die is onthuld',
      'een gedachte op tafel',
      'een take-away',
    ])
    expect(desk.began).toBe(false)
    desk.material = material
    await pass(15_000)
    expect(desk.began).toBe(true)
    expect(editor().state.doc.toString()).toBe('# Leeg')
  })
})
const squeezedText = (element: Element) => squeezed(element.textContent)

describe('writing', () => {
  test('is saved when it pauses, and the page says when', async () => {
    vi.setSystemTime(new Date(2026, 10, 12, 14, 3))
    const { api, authority } = serve('Een.')
    await open(api)
    editor().dispatch({ changes: { from: 4, insert: ' Twee.' } })
    expect(shown()).not.toContain('Bewaard')
    await pass(500)
    expect(authority.text).toBe('Een. Twee.')
    expect(shown()).toContain('Bewaard 14:03')
  })

  test('goes on without the server, and says so', async () => {
    const { api, authority } = serve('Een.')
    await open(api)
    api.down = true
    editor().dispatch({ changes: { from: 4, insert: ' Twee.' } })
    await pass(500)
    expect(textOf('alert')).toContain('Nog niet bewaard, we proberen het opnieuw')
    api.down = false
    await press('button', 'Probeer nu')
    await pass(0)
    expect(authority.text).toBe('Een. Twee.')
    expect(textOf('alert')).toBe('')
  })

  test('shows what somebody else writes as it comes', async () => {
    const { api } = serve('Een.')
    await open(api)
    FakeStream.open[0]?.say('update', { version: 1, updates: [{ clientID: 'ben', changes: [4, [0, ' Van ben.']] }] })
    expect(editor().state.doc.toString()).toBe('Een. Van ben.')
    expect(the('button', 'Maak ongedaan').getAttribute('aria-disabled')).toBe('true')
  })
})

describe('the checker', () => {
  test('counts what it found, underlines it, and leads to it', async () => {
    const { api } = serve(
      'Tachtig mensen juichten.\n\nNegen van de twaalf willen eerst vragen. [^t1] Drie wachten. [^t2]',
    )
    await open(api)
    expect(shown()).toContain('1 zin zonder bewijs')
    expect(inText('.cm-finding-unsupported')).toEqual(['Tachtig mensen juichten.'])
    await press('button', 'Volgende opmerking')
    expect(editor().state.selection.main.head).toBe(0)
    await pass(200)
    expect(squeezed(the('heading', 'Bij deze zin').parentElement?.textContent)).toContain(
      '“Tachtig mensen juichten.” wijst nergens naar.',
    )
  })

  test('shows what the sentence at the cursor rests on, and whether it may be printed', async () => {
    const { api } = serve('Een folder joeg iemand schrik aan. [^q2] Nog iets. [^weg]')
    await open(api)
    editor().dispatch({ selection: { anchor: 5 } })
    await pass(200)
    const margin = () => squeezed(the('heading', 'Bij deze zin').parentElement?.textContent)
    expect(margin()).toContain('nog niet gevraagd')
    expect(margin()).toContain('Alleen in eigen woorden te gebruiken.')
    editor().dispatch({ selection: { anchor: 45 } })
    await pass(200)
    expect(margin()).toContain('Dit bewijs is er niet, of niet meer.')
    expect(inText('.cm-reference-veiled')).toEqual(['a'])
    expect(inText('.cm-reference-lost')).toEqual(['b'])
  })

  test('looks again when a quote is withdrawn', async () => {
    const { api, desk } = serve('Iemand zei: “Vraag eerst of het mag voordat je iets raadt.” [^q1]')
    await open(api)
    expect(shown()).not.toContain('zonder toestemming')
    const pieces = material.pieces.map(piece =>
      piece.kind === 'quote' ? { ...piece, clearance: 'off' as const } : piece,
    )
    desk.material = { ...material, pieces }
    FakeStream.open[0]?.say('material', { changed: true })
    await pass(1000)
    expect(shown()).toContain('1 citaat zonder toestemming')
  })

  test('asks for the minority, which goes in or out with a reason', async () => {
    const { api, authority } = serve('Negen van de twaalf willen eerst vragen. [^t1]')
    await open(api)
    expect(shown()).toContain('1 minderheid die ontbreekt')
    await press('button', 'Laat weg, met reden')
    const form = document.querySelector('.minority-actions form')
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await pass(0)
    expect(shown()).toContain('Zonder reden kan de minderheid niet weg.')
    const field = document.querySelector<HTMLInputElement>('.minority-actions input')
    if (!field) throw new Error('there is no field for the reason')
    field.value = 'Te herkenbaar'
    field.dispatchEvent(new Event('input'))
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await pass(1000)
    expect(authority.text).toContain('<!-- minority t2: Te herkenbaar -->')
    expect(inText('.cm-left-out')).toEqual(['Minderheid weggelaten: Te herkenbaar'])
    expect(shown()).not.toContain('1 minderheid die ontbreekt')
    await press('button', 'Maak ongedaan')
    await pass(1000)
    await press('button', 'Voeg de minderheidszin in')
    await pass(1000)
    expect(authority.text).toContain('Drie mensen wachten liever op een teken.[^t2]')
  })
})

describe('what is not used yet', () => {
  test('can be inserted, and words that are not cleared only by their reference', async () => {
    const { api, authority } = serve('')
    await open(api)
    await press('button', 'Voeg in: Vraag eerst of het mag voordat je iets raadt.')
    await pass(1000)
    expect(authority.text).toBe('“Vraag eerst of het mag voordat je iets raadt.”[^q1]')
    expect(isThere('button', 'Voeg in: Vraag eerst of het mag voordat je iets raadt.')).toBe(false)
    await press('button', /^Voeg in: Mijn moeder/)
    await pass(1000)
    expect(authority.text).not.toContain('moeder')
    expect(authority.text).toContain('[^q2]')
  })
})

describe('an export', () => {
  test('is not offered while it would break a promise, and leads to what stops it', async () => {
    const { api } = serve('Zei Noor Yilmaz dat? Drie wachten. [^t2]')
    await open(api)
    await press('button', 'Haal op')
    expect(the('button', 'Word').getAttribute('aria-disabled')).toBe('true')
    expect(shown()).toContain('“Noor Yilmaz” is de naam van een gast')
    await press('button', 'Ga erheen')
    await pass(100)
    expect(editor().state.selection.main.head).toBe(4)
  })

  test('is asked for once all is saved, and tells what the server found', async () => {
    const { api, authority } = serve('Drie mensen wachten. [^t2]')
    const asked: string[] = []
    api.routes.set('GET /api/sessions/s1/article/export/html', () => {
      asked.push(authority.text)
      const findings = [{ kind: 'name', from: 0, to: 4, about: 'Drie', refs: [] }]
      return { status: 409, body: { code: 'article-blocked', message: 'Los eerst op: 1 naam.', findings } }
    })
    await open(api)
    editor().dispatch({ changes: { from: 0, insert: '## Kop\n\n' } })
    await press('button', 'Haal op')
    await press('button', 'Webpagina (HTML)')
    await pass(500)
    expect(asked).toEqual(['## Kop\n\nDrie mensen wachten. [^t2]'])
    expect(textOf('alert')).toContain('Los eerst op: 1 naam.')
    expect(shown()).toContain('“Drie” is de naam van een gast')
  })
})

describe('an older version', () => {
  test('is read, put back, and taken back again', async () => {
    const { api, authority } = serve('De eerste opzet.')
    await open(api)
    editor().dispatch({ changes: { from: 3, to: 9, insert: 'tweede' } })
    await pass(500)
    await press('button', 'Versies')
    await pass(100)
    await press('button', /^Bekijk de versie van 1 januari 1970/)
    expect(shown()).toContain('De eerste opzet.')
    await press('button', 'Zet deze versie terug')
    await pass(500)
    expect(authority.text).toBe('De eerste opzet.')
    await press('button', 'Maak ongedaan')
    await pass(500)
    expect(authority.text).toBe('De tweede opzet.')
  })

  test('from the take-aways of now can be begun with, and undone', async () => {
    const { api, authority } = serve('Mijn tekst.')
    await open(api)
    await press('button', 'Begin opnieuw vanuit de take-aways')
    await press('button', 'Begin opnieuw')
    await pass(500)
    expect(authority.text).toBe('Opnieuw.')
    await press('button', 'Maak ongedaan')
    await pass(500)
    expect(authority.text).toBe('Mijn tekst.')
  })
})
