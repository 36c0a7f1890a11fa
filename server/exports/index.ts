import type { Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'

export interface Exporter {
  readonly contentType: string
  /** Without the dot. */
  readonly extension: string
  render(session: Session, lang: Lang): Promise<string | Buffer> | string | Buffer
}

/** One renderer a format, by the name it has in the address and on the command line. */
export const exporters: Readonly<Record<string, Exporter>> = {}
