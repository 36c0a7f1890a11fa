import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** The text of each source file, by its path in the project. */
export type Sources = ReadonlyMap<string, string>

export interface Import {
  readonly from: string
  /** A path in the project, or the name of a package (`zod`, `@vueuse/core`, `node:fs`). */
  readonly to: string
  /** Erased before it runs. */
  readonly typeOnly: boolean
}

const binding = String.raw`(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\}|[\w$]+)`
const staticImport = new RegExp(
  String.raw`^[ \t]*(?:import|export)\s+(type\s+)?(?:${binding}(?:\s*,\s*${binding})?\s*from\s*)?['"]([^'"\n]+)['"]`,
  'gm',
)
const dynamicImport = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm
const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g

const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier

export const targetOf = (from: string, specifier: string) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : packageOf(specifier)

export const codeOf = (path: string, text: string) =>
  path.endsWith('.vue') ? [...text.matchAll(script)].map(([, body = '']) => body).join('\n') : text

export function importsOf(path: string, text: string): Import[] {
  const code = codeOf(path, text).replaceAll(comment, '')
  const statics = [...code.matchAll(staticImport)].map(([, type, specifier = '']) => ({ specifier, typeOnly: !!type }))
  const dynamics = [...code.matchAll(dynamicImport)].map(([, specifier = '']) => ({ specifier, typeOnly: false }))
  return [...statics, ...dynamics].map(({ specifier, typeOnly }) => ({
    from: path,
    to: targetOf(path, specifier),
    typeOnly,
  }))
}

export const graphOf = (sources: Sources): Import[] => [...sources].flatMap(([path, text]) => importsOf(path, text))

export function readSources(root: string, folders: readonly string[]): Sources {
  const paths = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /\.(?:ts|vue)$/.test(path))
      .map(path => posix.join(folder, ...path.split(sep))),
  )
  return new Map(paths.map(path => [path, readFileSync(join(root, path), 'utf8')]))
}
