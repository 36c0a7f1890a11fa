import { parseArgs } from 'node:util'
import { exporters } from '../exports/index.ts'
import { openArchive, writeFileOrComplain } from './archive-file.ts'
import { Complaint, type CliCommand } from './command.ts'
import { langIn, onlyOne } from './options.ts'

const options = {
  format: { type: 'string', default: 'md' },
  lang: { type: 'string' },
  out: { type: 'string' },
} as const

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
    const file = await exporter.render(session, lang ?? session.lang)
    if (values.out === undefined) output.write(file.toString())
    else writeFileOrComplain(values.out, file)
    return 0
  },
}
