import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import RefusalNote from '../../client/components/words/RefusalNote.vue'
import { useLanguage } from '../../client/locales/language.ts'
import LinkRefusedPage from '../../client/pages/LinkRefusedPage.vue'
import { langs } from '../../shared/lang.ts'
import { linkRefusals } from '../../shared/protocol/messages.ts'
import { refusalCodes } from '../../shared/session/refusal.ts'
import { linkRefusalText, linkRefusalWords, refusalText } from '../../shared/wording/refusals.ts'

beforeEach(() => localStorage.clear())

describe.each(langs)('in %s', lang => {
  test.each(refusalCodes)('%s is said in whole, calm sentences', code => {
    const text = refusalText(code, lang)
    expect(text).toMatch(/^\p{Lu}.*[.]$/u)
    expect(text).not.toMatch(/!|oeps|oops/i)
    expect(text).not.toContain(code.includes('-') ? code : '\0')
  })

  test('no two refusals are said in the same words', () => {
    expect(new Set(refusalCodes.map(code => refusalText(code, lang))).size).toBe(refusalCodes.length)
  })

  test.each(linkRefusals)('a link that is %s gets a page that says what happened and what to do', code => {
    const pinia = createPinia()
    useLanguage(pinia).choose(lang)
    const page = mount(LinkRefusedPage, { props: { code }, global: { plugins: [pinia] } })
    const { title, body } = linkRefusalWords(code, lang)
    expect(page.find('[role=alert] h1').text()).toBe(title)
    expect(page.text()).toContain(body)
    expect(linkRefusalText(code, lang)).toBe(`${title} ${body}`)
  })

  test('a refused command is read out as an alert', async () => {
    const pinia = createPinia()
    useLanguage(pinia).choose(lang)
    const note = mount(RefusalNote, { props: { refusal: null }, global: { plugins: [pinia] } })
    expect(note.find('[role=alert]').text()).toBe('')
    await note.setProps({ refusal: 'too-long' })
    expect(note.find('[role=alert]').text()).toBe(refusalText('too-long', lang))
  })
})

test('the two languages differ in every sentence', () => {
  for (const code of refusalCodes) expect(refusalText(code, 'nl')).not.toBe(refusalText(code, 'en'))
  for (const code of linkRefusals) expect(linkRefusalText(code, 'nl')).not.toBe(linkRefusalText(code, 'en'))
})
