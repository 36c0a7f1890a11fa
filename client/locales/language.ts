import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { langs, type Lang } from '../../shared/lang.ts'
import { keptOnDevice } from '../connection/kept.ts'
import { useSession } from '../connection/session-store.ts'

const key = 'exchange-table/lang'
const langIn = (value: unknown): Lang | undefined => langs.find(lang => lang === value)
const browserLang = (): Lang => langIn(navigator.language.slice(0, 2)) ?? 'en'

/** This person's choice, else the session's language, else the browser's. */
export const useLanguage = defineStore('language', () => {
  const session = useSession()
  const chosen = ref(langIn(keptOnDevice.read(key)))
  const lang = computed<Lang>(() => chosen.value ?? session.view?.session.lang ?? browserLang())
  const choose = (choice: Lang) => {
    chosen.value = choice
    keptOnDevice.write(key, choice)
  }
  return { lang, choose }
})
