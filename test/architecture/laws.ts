import { dirname } from 'node:path/posix'
import ts from 'typescript'
import type { Import, Sources } from './graph.ts'

export interface Wall {
  readonly may: readonly string[]
  readonly packages: readonly string[] | string
  readonly because: string
}
export type Walls = Readonly<Record<string, Wall>>

const covers = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`)
const isOurs = (path: string) => /^(?:shared|server|client|test|bench|bin|scripts)\//.test(path)

const wallOf = (walls: Walls, path: string) =>
  Object.keys(walls)
    .filter(name => covers(name, path))
    .toSorted((a, b) => b.length - a.length)[0]

export const filesWithoutWall = (paths: Iterable<string>, walls: Walls) =>
  [...paths]
    .filter(path => wallOf(walls, path) === undefined)
    .map(path => `${path} is in no folder of scripts/walls.json`)

export function wrongArrows(imports: readonly Import[], walls: Walls): string[] {
  return imports.flatMap(({ from, to }) => {
    const name = wallOf(walls, from)
    const wall = name === undefined ? undefined : walls[name]
    if (name === undefined || wall === undefined) return []
    const open = isOurs(to)
      ? [name, ...wall.may].some(folder => covers(folder, to))
      : wall.packages === 'any' || wall.packages.includes(to)
    return open ? [] : [`${from} imports ${to}. ${wall.because}`]
  })
}

export const nodeInTheBrowser = (imports: readonly Import[]) =>
  imports
    .filter(({ from, to }) => covers('client', from) && to.startsWith('node:'))
    .map(({ from, to }) => `${from} imports ${to}`)

export const strayImporters = (imports: readonly Import[], library: string, within: string, file: string) =>
  imports
    .filter(({ from, to }) => to === library && covers(within, from) && from !== file)
    .map(({ from }) => `${from} imports ${library}; only ${file} may`)

function nextOf(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  return next
}

/** What people would load without need: every way along running imports from a folder to a package. */
export function loadedFrom(folder: string, library: string, imports: readonly Import[]): string[] {
  const next = nextOf(imports.filter(({ typeOnly }) => !typeOnly))
  const starts = [...next.keys()].filter(from => covers(folder, from))
  return starts.flatMap(start => wayFrom(start, library, next)?.join(' → ') ?? [])
}

/** The shortest way along the imports. */
function wayFrom(start: string, goal: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const ways = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    const last = way.at(-1)
    if (last === undefined || last === goal) return way
    for (const file of next.get(last) ?? []) {
      if (!seen.has(file)) ways.push([...way, file])
      seen.add(file)
    }
  }
  return undefined
}

function circlesOver(starts: readonly Import[], imports: readonly Import[]): string[][] {
  const next = nextOf(imports)
  return starts.flatMap(({ from, to }) => {
    const way = wayFrom(to, from, next)
    return way ? [[from, ...way]] : []
  })
}

/**
 * Circles of files that need each other when they run are refused. A circle closed by a type is gone when it runs,
 * and topic files need one (they add to the maps of commands and events that they speak of), but inside one folder.
 */
export function circles(imports: readonly Import[]): string[] {
  const running = imports.filter(({ typeOnly }) => !typeOnly)
  const crossing = imports.filter(({ from, to }) => dirname(from) !== dirname(to))
  const found = [...circlesOver(running, running), ...circlesOver(crossing, imports)]
  const oneEach = new Map(found.map(circle => [[...new Set(circle)].toSorted().join(), circle.join(' → ')]))
  return [...oneEach.values()]
}

export const drawers = (paths: Iterable<string>) =>
  [...paths].filter(path => path.split('/').some(part => /^(?:utils?|helpers?)(?:\.|$)/.test(part)))

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

export const tooLong = (sources: Sources, most: number) =>
  [...sources]
    .filter(([path, text]) => /^(?:shared|server|client)\//.test(path) && linesOf(text) > most)
    .map(([path, text]) => `${path} has ${linesOf(text)} lines`)

/** What a tsconfig, with all it extends, lets its files see of a browser or of Node. */
export function foreignTypes(tsconfig: string, host: ts.ParseConfigHost = ts.sys): string[] {
  const read: { config?: unknown } = ts.readConfigFile(tsconfig, path => host.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(read.config, host, dirname(tsconfig), undefined, tsconfig)
  const libs = (options.lib ?? ['the default lib, which has the DOM']).filter(
    lib => !/^lib\.es[\w.]*\.d\.ts$/.test(lib),
  )
  const types = options.types ?? ['all of node_modules/@types']
  return [...libs, ...types].map(name => `${tsconfig} lets in ${name}`)
}

/** A reference brings in types behind the back of the tsconfig. */
export const references = (sources: Sources, within: string) =>
  [...sources]
    .filter(([path, text]) => covers(within, path) && /^\s*\/\/\/\s*<reference/m.test(text))
    .map(([path]) => `${path} refers to types from elsewhere`)
