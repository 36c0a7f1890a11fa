import type { Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'

export interface Exporter {
  readonly contentType: string
  /** Without the dot. */
  readonly extension: string
  render(session: Session, lang: Lang): Promise<string | Buffer> | string | Buffer
}
