import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import table from '../scripts/walls.json'
import { codeOf, graphOf, importsOf, readSources, targetOf, type Sources } from './architecture/graph.ts'
import {
  circles,
  drawers,
  filesWithoutWall,
  foreignTypes,
  loadedFrom,
  nodeInTheBrowser,
  references,
  strayImporters,
  tooLong,
  wrongArrows,
  type Walls,
} from './architecture/laws.ts'

const root = join(import.meta.dirname, '..')
const walls: Walls = table.folders
const socket = table.onlyImporters['socket.io-client']

describe('the house', () => {
  const sources = readSources(root, ['shared', 'server', 'client', 'test', 'bench'])
  const imports = graphOf(sources)

  test.each(['shared', 'server', 'client', 'test'])('%s is seen', folder => {
    expect([...sources.keys()].filter(path => path.startsWith(`${folder}/`))).not.toEqual([])
  })

  test('no import is overlooked: the compiler reads the same ones', () => {
    const byCompiler = [...sources].flatMap(([path, text]) =>
      ts
        .preProcessFile(codeOf(path, text))
        .importedFiles.map(({ fileName }) => `${path} → ${targetOf(path, fileName)}`),
    )
    expect(imports.map(({ from, to }) => `${from} → ${to}`).toSorted()).toEqual(byCompiler.toSorted())
  })

  test('every file stands behind a wall', () => expect(filesWithoutWall(sources.keys(), walls)).toEqual([]))
  test('arrows go where they may', () => expect(wrongArrows(imports, walls)).toEqual([]))
  test('nothing points out of shared', () => {
    const shared = Object.entries(walls).filter(([name]) => name.startsWith('shared/'))
    expect(shared.flatMap(([, { may }]) => may).filter(open => !open.startsWith('shared/'))).toEqual([])
  })
  test('no circles', () => expect(circles(imports)).toEqual([]))
  test('no Node in the client', () => expect(nodeInTheBrowser(imports)).toEqual([]))
  test('one file knows the socket', () =>
    expect(strayImporters(imports, 'socket.io-client', socket.within, socket.file)).toEqual([]))
  test('no stemmer in what people load', () => expect(loadedFrom('client', 'snowball-stemmers', imports)).toEqual([]))
  test('no drawers for what has no place', () => expect(drawers(sources.keys())).toEqual([]))
  test('no file over 250 lines', () => expect(tooLong(sources, 250)).toEqual([]))
  test('shared sees neither a browser nor Node', () => {
    expect(foreignTypes(join(root, 'shared/tsconfig.json'))).toEqual([])
    expect(references(sources, 'shared')).toEqual([])
  })
})

describe('the laws can be broken', () => {
  const madeUp = (files: Record<string, string>): Sources => new Map(Object.entries(files))
  const graph = (files: Record<string, string>) => graphOf(madeUp(files))
  // Put together, so that the graph of this very file does not hold it.
  const lazily = (specifier: string) => ['import', `('${specifier}')`].join('')
  const wall = { may: [], packages: [], because: 'So it is.' }
  const small: Walls = {
    'shared/rules': { ...wall, may: ['shared/kinds'], packages: ['zod'] },
    'shared/kinds': wall,
    server: { ...wall, may: ['shared'], packages: 'any' },
    client: { ...wall, may: ['shared'], packages: 'any' },
  }

  test('every way to import is read', () => {
    const page = [
      '<script lang="ts">',
      ...["import './side.css'", "import Thing, { a } from './thing.ts'", "export * as all from './all.ts'"],
      '</script>',
      '<script setup lang="ts">',
      ...['import type {', '  B,', "} from '../b.ts'", `const later = () => ${lazily('./later.vue')}`],
      ...["// import './commented.ts'", "/* import './gone.ts' */", "import { x } from '@scope/pack/deep'"],
      '</script>',
      "<template>import './template.ts'</template>",
    ].join('\n')
    expect(importsOf('client/pages/Page.vue', page).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['client/pages/side.css', false],
      ['client/pages/thing.ts', false],
      ['client/pages/all.ts', false],
      ['client/b.ts', true],
      ['@scope/pack', false],
      ['client/pages/later.vue', false],
    ])
  })

  test.each([
    ['shared/kinds/a.ts', '../rules/b.ts', 'shared/rules/b.ts'],
    ['shared/rules/a.ts', '../../server/b.ts', 'server/b.ts'],
    ['shared/rules/a.ts', 'node:fs', 'node:fs'],
    ['shared/kinds/a.ts', 'zod', 'zod'],
    ['server/a.ts', '../client/b.ts', 'client/b.ts'],
    ['client/deep/A.vue', '../../server/b.ts', 'server/b.ts'],
  ])('%s may not import %s', (from, specifier, to) => {
    for (const code of [
      `import { b } from '${specifier}'`,
      `import type { B } from '${specifier}'`,
      `void ${lazily(specifier)}`,
    ]) {
      const text = from.endsWith('.vue') ? `<script setup lang="ts">\n${code}\n</script>` : code
      expect(wrongArrows(graph({ [from]: text }), small)).toEqual([`${from} imports ${to}. So it is.`])
    }
  })

  test('an open arrow is open', () => {
    const files = {
      'shared/rules/a.ts': "import { b } from '../kinds/b.ts'\nimport * as z from 'zod'\nimport './c.ts'",
    }
    expect(wrongArrows(graph(files), small)).toEqual([])
  })

  test('a folder without a wall is named', () => {
    expect(filesWithoutWall(['shared/rules/a.ts', 'shared/else/b.ts'], small)).toEqual([
      'shared/else/b.ts is in no folder of scripts/walls.json',
    ])
  })

  test('a circle is named from file to file', () => {
    const files = {
      'client/a/A.vue': "<script setup>\nimport B from '../b/B.vue'\n</script>",
      'client/b/B.vue': "<script setup>\nimport { c } from './c.ts'\n</script>",
      'client/b/c.ts': `export const load = () => ${lazily('../a/A.vue')}`,
    }
    expect(circles(graph(files))).toHaveLength(1)
    expect(circles(graph(files))[0]).toContain('client/b/c.ts → client/a/A.vue')
  })

  test('a circle of types is refused between folders and granted inside one', () => {
    const between = {
      'server/a/a.ts': "import type { B } from '../b/b.ts'",
      'server/b/b.ts': "import { a } from '../a/a.ts'",
    }
    const inside = { 'server/a/a.ts': "import type { B } from './b.ts'", 'server/a/b.ts': "import { a } from './a.ts'" }
    expect(circles(graph(between))).toHaveLength(1)
    expect(circles(graph(inside))).toEqual([])
  })

  test('what a folder loads through others is named from file to file, types aside', () => {
    const files = {
      'client/Page.vue': "<script setup>\nimport { rule } from '../shared/rules/rule.ts'\n</script>",
      'client/other.ts': "import type { Rule } from '../shared/rules/rule.ts'",
      'shared/rules/rule.ts': "import stem from 'zod'",
    }
    expect(loadedFrom('client', 'zod', graph(files))).toEqual(['client/Page.vue → shared/rules/rule.ts → zod'])
  })

  test('the other laws name their files', () => {
    const files = madeUp({
      'client/utils/date.ts': "import { io } from 'socket.io-client'\nimport { readFileSync } from 'node:fs'",
      'client/connection/socket.ts': "import { io } from 'socket.io-client'",
      'server/helper.ts': 'line\n'.repeat(251),
      'server/long-enough.ts': 'line\n'.repeat(250),
      'shared/rules/a.ts': '/// <reference types="node" />',
    })
    expect(drawers(files.keys())).toEqual(['client/utils/date.ts', 'server/helper.ts'])
    expect(tooLong(files, 250)).toEqual(['server/helper.ts has 251 lines'])
    expect(references(files, 'shared')).toEqual(['shared/rules/a.ts refers to types from elsewhere'])
    expect(nodeInTheBrowser(graphOf(files))).toEqual(['client/utils/date.ts imports node:fs'])
    expect(strayImporters(graphOf(files), 'socket.io-client', 'client', 'client/connection/socket.ts')).toEqual([
      'client/utils/date.ts imports socket.io-client; only client/connection/socket.ts may',
    ])
  })

  test.each([
    [{ lib: ['ES2023', 'DOM'], types: [] }, ['lib.dom.d.ts']],
    [{ lib: ['ES2023'], types: ['node'] }, ['node']],
    [{ types: [] }, ['the default lib, which has the DOM']],
    [{ lib: ['ES2023'], types: [] }, []],
  ])('a tsconfig with %j lets in %j', (compilerOptions, foreign) => {
    const host = { ...ts.sys, readFile: () => JSON.stringify({ compilerOptions, files: ['a.ts'] }) }
    expect(foreignTypes('/shared/tsconfig.json', host)).toEqual(
      foreign.map(name => `/shared/tsconfig.json lets in ${name}`),
    )
  })
})
