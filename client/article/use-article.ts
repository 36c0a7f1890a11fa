import { useEventListener } from '@vueuse/core'
import { nanoid } from 'nanoid'
import {
  inject,
  onScopeDispose,
  provide,
  ref,
  shallowRef,
  type ComputedRef,
  type InjectionKey,
  type Ref,
  type ShallowRef,
} from 'vue'
import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'
import type { Problem } from '../connection/api.ts'
import { articleApi, type OpenedArticle } from './article-api.ts'
import { openStream } from './article-stream.ts'
import { ArticleConnection, type Saving } from './connection.ts'
import type { EditorWords } from './editor.ts'
import { keepEdits, type KeptEdits } from './kept-edits.ts'
import { recoverEdits } from './recover.ts'
import { usePaper, type Paper } from './use-paper.ts'

export interface ArticleDesk {
  readonly id: string
  /** `empty`: there is nothing to write about, and nobody began. */
  readonly stage: Readonly<Ref<'loading' | 'empty' | 'open'>>
  /** Why there is nothing to see. */
  readonly problem: Readonly<ShallowRef<Problem | null>>
  readonly material: Readonly<ShallowRef<ArticleMaterial | null>>
  readonly saving: Readonly<ShallowRef<Saving>>
  readonly connected: Readonly<Ref<boolean>>
  /** What this browser kept of an earlier visit and could not put in its place. */
  readonly unfit: Readonly<ShallowRef<readonly KeptEdits[]>>
  readonly paper: Paper
  readonly load: (evenEmpty?: boolean) => Promise<void>
  /** Puts the text on the page, in a tree of its own. */
  readonly lay: (root: ShadowRoot, describedBy: string) => void
  readonly flush: () => Promise<boolean>
  readonly retry: () => void
  readonly dropUnfit: () => void
}
const key: InjectionKey<ArticleDesk> = Symbol('article')

interface DeskParts {
  readonly words: ComputedRef<EditorWords>
  readonly walked: (finding: Finding | undefined) => void
}

/** The article desk of one session, for the components under this one. */
export function provideArticle(id: string, { words, walked }: DeskParts): ArticleDesk {
  const stage = ref<'loading' | 'empty' | 'open'>('loading')
  const problem = shallowRef<Problem | null>(null)
  const material = shallowRef<ArticleMaterial | null>(null)
  const saving = shallowRef<Saving>({ state: 'untouched' })
  const connected = ref(true)
  const unfit = shallowRef<readonly KeptEdits[]>([])
  let opened: OpenedArticle | null = null
  let connection: ArticleConnection | undefined
  const paper = usePaper({ words, material, walked, written: () => connection?.changed() })

  async function load(evenEmpty = false) {
    // Opening begins the article, and what it begins with should be more than nothing.
    const before = evenEmpty ? null : await articleApi.material(id)
    if (before && (!before.ok || before.value.pieces.length === 0)) {
      problem.value = before.ok ? null : before
      if (before.ok) stage.value = 'empty'
      return
    }
    const answer = await articleApi.open(id)
    problem.value = answer.ok ? null : answer
    if (!answer.ok) return
    opened = answer.value
    material.value = answer.value.material
    stage.value = 'open'
  }

  async function refreshMaterial() {
    const answer = await articleApi.material(id)
    if (answer.ok && JSON.stringify(answer.value) !== JSON.stringify(material.value)) material.value = answer.value
  }

  function lay(root: ShadowRoot, describedBy: string) {
    if (!opened) return
    const { text, version } = opened
    const { lang } = opened.material
    const sheet = paper.lay(root, { text, version, lang, clientID: nanoid(), describedBy })
    connection = new ArticleConnection({
      sheet,
      send: (since, updates) => articleApi.send(id, since, updates),
      stream: (since, listener) => openStream(id, since, listener),
      saving: now => {
        saving.value = now
      },
      connected: now => {
        connected.value = now
      },
      material: () => void refreshMaterial(),
      keep: (edits, left) => keepEdits(id, edits, left),
    })
    connection.listen()
    void recoverEdits(id).then(edits => {
      unfit.value = edits
    })
  }

  useEventListener(window, 'online', () => connection?.retry())
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') connection?.retry()
  })
  useEventListener(window, 'pagehide', () => connection?.stop())
  // Another page may have sent by now what this one had left behind.
  useEventListener(window, 'pageshow', event => {
    if (event.persisted) location.reload()
  })
  onScopeDispose(() => connection?.stop())

  const desk: ArticleDesk = {
    ...{ id, stage, problem, material, saving, connected, unfit, paper, load, lay },
    flush: () => connection?.flush() ?? Promise.resolve(true),
    retry: () => connection?.retry(),
    dropUnfit() {
      for (const { clientID, version } of unfit.value) keepEdits(id, { clientID, version, updates: [] })
      unfit.value = []
    },
  }
  provide(key, desk)
  return desk
}

export function useArticle(): ArticleDesk {
  const desk = inject(key)
  if (!desk) throw new Error('a part of the article desk stands outside of it')
  return desk
}
