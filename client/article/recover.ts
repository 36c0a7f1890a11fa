import { collab } from '@codemirror/collab'
import { ChangeSet, EditorState, type TransactionSpec } from '@codemirror/state'
import { articleApi } from './article-api.ts'
import { ArticleConnection } from './connection.ts'
import { keepEdits, orphanedEdits, type KeptEdits } from './kept-edits.ts'

/** The words that edits brought in, to show when they can no longer be put in their place. */
export const wordsIn = ({ updates }: KeptEdits): string =>
  updates
    .flatMap(({ changes }) => (Array.isArray(changes) ? (changes as readonly unknown[]) : []))
    .flatMap(part => (Array.isArray(part) ? [part.slice(1).join('\n')] : []))
    .join('')

/** The text with the edits on it, as the editor that made them had it; undefined when they do not fit the text. */
function stateWith({ clientID, version, updates }: KeptEdits, text: string): EditorState | undefined {
  const start = EditorState.create({ doc: text, extensions: collab({ startVersion: version, clientID }) })
  try {
    return updates.reduce((state, { changes }) => state.update({ changes: ChangeSet.fromJSON(changes) }).state, start)
  } catch {
    return undefined
  }
}

/** `later`: the server was not there; the edits wait for another time. */
async function resend(session: string, edits: KeptEdits): Promise<'stored' | 'later' | 'unfit'> {
  const base = await articleApi.textAt(session, edits.version)
  if (!base.ok) return base.code === 'unknown-version' ? 'unfit' : 'later'
  const begun = stateWith(edits, base.value.text)
  if (!begun) return 'unfit'
  let state = begun
  let refused = false
  const connection = new ArticleConnection({
    sheet: {
      get state() {
        return state
      },
      dispatch(spec: TransactionSpec) {
        state = state.update(spec).state
      },
    },
    send: (version, updates) => articleApi.send(session, version, updates),
    saving: saving => {
      refused = saving.state === 'refused'
    },
    keep: (kept, left) => keepEdits(session, kept, left),
  })
  const stored = await connection.flush()
  connection.stop()
  if (stored) return 'stored'
  return refused ? 'unfit' : 'later'
}

/**
 * Sends what an editor that is gone had not got stored, as that editor: what had arrived after all is recognised by its id.
 * Answers with the edits that could not be put in their place; they stay in this browser.
 */
export async function recoverEdits(session: string): Promise<readonly KeptEdits[]> {
  const unfit: KeptEdits[] = []
  for (const edits of orphanedEdits(session)) if ((await resend(session, edits)) === 'unfit') unfit.push(edits)
  return unfit
}
