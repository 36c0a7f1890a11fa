import * as z from 'zod'
import { changeSchema, type Update } from '../../server/articles/change.ts'
import { Editor } from '../articles/editor.ts'
import type { Answer, Browser } from './browser.ts'

const article = z.object({ version: z.number(), text: z.string() })
const stored = z.object({ version: z.number() })
export const news = z.object({
  version: z.number(),
  updates: z.array(z.object({ clientID: z.string(), changes: changeSchema })),
})

/** Somebody who writes on an article, as the page does: an editor, and requests to the server. */
export class Typist {
  readonly editor: Editor
  private browser: Browser
  private readonly path: string

  private constructor(editor: Editor, browser: Browser, path: string) {
    this.editor = editor
    this.browser = browser
    this.path = path
  }

  static async open(browser: Browser, session: string, clientID: string): Promise<Typist> {
    const path = `/api/sessions/${session}/article`
    return new Typist(new Editor(article.parse((await browser.get(path)).body), clientID), browser, path)
  }

  /** Goes on with another server. */
  moveTo(browser: Browser): void {
    this.browser = browser
  }

  /** Sends what is not confirmed yet; the answer is not looked at. */
  post(updates: readonly Update[] = this.editor.pending): Promise<Answer> {
    return this.browser.post(`${this.path}/updates`, { version: this.editor.version, updates })
  }

  /** What an answer to `post` means to the editor. True when what was sent is stored. */
  take(sent: readonly Update[], answer: Answer): boolean {
    if (answer.status === 200) this.editor.receive({ version: stored.parse(answer.body).version, updates: sent })
    else if (answer.status === 409) this.editor.receive(news.parse(answer.body))
    else throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.status === 200
  }

  /** Sends until all is stored and nothing is new. */
  async settle(): Promise<void> {
    for (;;) {
      const sent = this.editor.pending
      if (this.take(sent, await this.post(sent))) return
    }
  }
}
