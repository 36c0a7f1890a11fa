import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project: the nearest one upwards with a package.json, from the sources and from what is built of them. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}

/** Where the built client is; undefined when it was not built. */
export function clientFolder(): string | undefined {
  const folder = join(projectFolder(), 'dist', 'client')
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}
