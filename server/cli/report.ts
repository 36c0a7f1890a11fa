import { parseArgs } from 'node:util'
import type { Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Exporter } from '../exports/exporter.ts'
import { exporters } from '../exports/index.ts'
import { PdfUnavailable } from '../exports/pdf-unavailable.ts'
import { openArchive, writeFileOrComplain } from './archive-file.ts'
import { Complaint, type CliCommand } from './command.ts'
import { langIn, onlyOne } from './options.ts'

const options = {
  format: { type: 'string', default: 'md' },
  lang: { type: 'string' },
  out: { type: 'string' },
} as const

async function renderOrComplain(exporter: Exporter, session: Session, lang: Lang): Promise<string | Buffer> {
  try {
    return await exporter.render(session, lang)
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    throw new Complaint(
      `${error.message} Make --format html, and print that as a PDF from any browser (pdf-unavailable).`,
    )
  }
}

export const report: CliCommand = {
  summary: 'builds take-aways and summary from an archive, without a server',
  usage: `ARCHIVE [--format ${Object.keys(exporters).join('|')}] [--lang nl|en] [--out FILE]`,
  async run(args, output) {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const exporter = Object.hasOwn(exporters, values.format) ? exporters[values.format] : undefined
    if (!exporter) {
      throw new Complaint(`--format is "${values.format}", but must be one of ${Object.keys(exporters).join(', ')}.`)
    }
    const lang = values.lang === undefined ? undefined : langIn(values.lang)
    const { session } = openArchive(onlyOne(positionals, 'archive'))
    const file = await renderOrComplain(exporter, session, lang ?? session.lang)
    if (values.out !== undefined) writeFileOrComplain(values.out, file)
    else if (Buffer.isBuffer(file) && process.stdout.isTTY) {
      throw new Complaint(
        `A file as ${values.format} is not for reading in a terminal. Say where to write with --out FILE.`,
      )
    } else output.write(file)
    return 0
  },
}
