import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { useLanguage } from '../../client/locales/language.ts'

/** An editor of settings whose changes come back to it, as they do on the page of the organizer. */
export function editorOf(Editor: Component, settings: unknown, disabled = false) {
  const pinia = createPinia()
  useLanguage(pinia).choose('nl')
  const editor = mount(Editor, {
    props: { modelValue: settings, disabled },
    global: { plugins: [pinia] },
    attachTo: document.body,
  })
  const written = () => editor.emitted('update:modelValue')?.at(-1)?.[0]
  const named = (name: string) => {
    const found = editor
      .findAll('button, input')
      .find(one =>
        [one.attributes('aria-label'), one.text(), one.element.closest('label')?.textContent?.trim()].includes(name),
      )
    if (!found) throw new Error(`no “${name}”`)
    return found
  }
  return {
    editor,
    written,
    text: () => editor.text(),
    press: async (name: string) => {
      await named(name).trigger('click')
      await editor.setProps({ modelValue: written() ?? settings })
    },
    /** Writes into the n-th field of the list of options, from 0. */
    name: async (index: number, text: string) => {
      await editor.findAll('.options-editor input')[index]?.setValue(text)
      await editor.setProps({ modelValue: written() })
    },
  }
}
