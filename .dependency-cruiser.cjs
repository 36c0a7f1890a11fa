const walls = require('./scripts/walls.json')

const sources = '^(?:shared|server|client|test|bench|bin|scripts)/'
const pattern = name => `^${name.replaceAll('.', '\\.')}(?:/|$)`

const wallRules = Object.entries(walls.folders).flatMap(([name, { may, packages, because }]) => {
  const rules = [
    {
      name: `wall of ${name}`,
      comment: because,
      severity: 'error',
      from: { path: pattern(name) },
      to: { path: sources, pathNot: [name, ...may].map(pattern) },
    },
  ]
  if (packages !== 'any') {
    rules.push({
      name: `packages of ${name}`,
      comment: because,
      severity: 'error',
      from: { path: pattern(name) },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: packages.map(library => `(?:^|/)node_modules/(?:@types/)?${library}/`),
      },
    })
  }
  return rules
})

const importerRules = Object.entries(walls.onlyImporters).map(([library, { within, file, because }]) => ({
  name: `${library} only in ${file}`,
  comment: because,
  severity: 'error',
  from: { path: pattern(within), pathNot: pattern(file) },
  to: { path: `(?:^|/)node_modules/${library}/` },
}))

module.exports = {
  forbidden: [
    ...wallRules,
    ...importerRules,
    {
      name: 'no Node in the client',
      comment: 'The client runs in a browser.',
      severity: 'error',
      from: { path: '^client/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      // A circle closed by a type is no circle when it runs: topic files add their part to the maps of all commands
      // and events, which speak of them in turn. The architecture test keeps such circles inside one folder.
      name: 'no circles',
      comment: 'Files that need each other are one file, or there is a third one in them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no orphans',
      comment: 'A file that nobody imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^bench/accounting\\.js$', '^test/faults/settable-clock\\.js$'] },
      to: {},
    },
    {
      name: 'found',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
