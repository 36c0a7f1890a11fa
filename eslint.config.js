import { readFileSync } from 'node:fs'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { formatNames } from './scripts/format-names.js'

const walls = JSON.parse(readFileSync(new URL('./scripts/walls.json', import.meta.url), 'utf8'))
const folders = Object.entries(walls.folders)
const names = folders.map(([name]) => name)
const isFile = name => /\.\w+$/.test(name)
const covers = (outer, inner) => inner === outer || inner.startsWith(`${outer}/`)
const escape = text => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const oneOf = list => `(?:${list.map(escape).join('|')})`

/** What an import statement of this folder may not say, each with the sentence of its wall. */
function forbiddenImports(name, { may, packages, because }) {
  const closed = names.filter(other => !covers(name, other) && !may.some(open => covers(open, other)))
  // From shared/session a neighbour is '../formats/…', from server it is '../shared/formats/…'.
  const spellings = closed.flatMap(other =>
    name.startsWith('shared/') && other.startsWith('shared/') ? [other, other.slice('shared/'.length)] : [other],
  )
  const patterns = []
  if (spellings.length) {
    patterns.push({
      regex: `^(?:\\./)?(?:\\.\\./)+${oneOf(spellings)}(?:/|$)`,
      message: `${because} From here you may import ${[`${name} itself`, ...may].join(', ')}.`,
    })
  }
  if (packages !== 'any') {
    const open = packages.length ? `(?!${oneOf(packages)}(?:/|$))` : ''
    const list = packages.length ? `only the packages ${packages.join(', ')}` : 'no package'
    patterns.push({ regex: `^(?!\\.)${open}`, message: `${because} ${name} imports ${list}; see scripts/walls.json.` })
  }
  if (name === 'client') {
    patterns.push({ regex: '^node:', message: 'The client runs in a browser: there is no Node there.' })
  }
  for (const [library, { within, file, because: reason }] of Object.entries(walls.onlyImporters)) {
    if (covers(within, name)) {
      patterns.push({ regex: `^${escape(library)}(?:/|$)`, message: `${reason} Use ${file}.` })
    }
  }
  return patterns
}

const wallConfigs = folders.flatMap(([name, wall]) => {
  const patterns = forbiddenImports(name, wall)
  if (patterns.length === 0) return []
  const exempt = Object.values(walls.onlyImporters).flatMap(({ within, file }) => (within === name ? [file] : []))
  const rule = list => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns: list }] })
  const libraries = new Set(Object.keys(walls.onlyImporters).map(library => `^${escape(library)}(?:/|$)`))
  return [
    { name: `walls/${name}`, files: [isFile(name) ? name : `${name}/**/*.{ts,vue}`], rules: rule(patterns) },
    ...exempt.map(file => ({
      name: `walls/${file}`,
      files: [file],
      rules: rule(patterns.filter(({ regex }) => !libraries.has(regex))),
    })),
  ]
})

const clock = 'The rules know no clock: time comes in with the command (context.at).'
const chance = 'The rules know no chance: ids, orders and seeds come in with the command.'
const clockSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
]
const formatPattern = `/^${oneOf(formatNames)}$/`
const formatMessage =
  'Ask the registry (formatOf, formatUis) instead of naming a vote format: a new one must not need a change here.'
const formatSyntax = ['left', 'right'].map(side => ({
  selector: `BinaryExpression[operator=/^[!=]==?$/][${side}.value=${formatPattern}]`,
  message: formatMessage,
}))
formatSyntax.push({ selector: `SwitchCase[test.value=${formatPattern}]`, message: formatMessage })
const formatFolders = ['shared/formats/**', 'client/formats/**', 'test/formats/**', 'test/client/formats/**']

export default tseslint.config(
  { name: 'ignored', ignores: ['dist/**', 'data/**', 'coverage/**', 'node_modules/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  tseslint.configs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  vue.configs['no-layout-rules'],
  {
    name: 'types',
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An asynchronous contract has implementations with nothing to wait for (the store in memory).
      '@typescript-eslint/require-await': 'off',
      // An empty interface joins the maps of commands and events.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    // The plain compiler behind these rules sees `any` where a file imports a .vue; vue-tsc judges those types.
    name: 'types/client',
    files: ['client/**/*.{ts,vue}', 'test/client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'vue',
    files: ['client/**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      // With exactOptionalPropertyTypes an optional prop without a default says what it means.
      'vue/require-default-prop': 'off',
      'vue/no-restricted-syntax': ['error', ...formatSyntax],
    },
  },
  {
    // Pages bear the names of the people who open them, and these are single words.
    name: 'vue/pages',
    files: ['client/pages/**/*.vue', 'client/App.vue'],
    rules: { 'vue/multi-word-component-names': 'off' },
  },

  {
    name: 'size',
    files: ['shared/**/*.ts', 'server/**/*.ts', 'client/**/*.{ts,vue}'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }] },
  },
  { name: 'quiet', files: ['shared/**/*.ts', 'client/**/*.{ts,vue}'], rules: { 'no-console': 'error' } },
  ...wallConfigs,

  { name: 'formats', files: ['**/*.{ts,vue}'], rules: { 'no-restricted-syntax': ['error', ...formatSyntax] } },
  {
    name: 'pure',
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...formatSyntax, ...clockSyntax],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'performance', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: chance },
        { object: 'crypto', property: 'randomUUID', message: chance },
        { object: 'crypto', property: 'getRandomValues', message: chance },
      ],
      'no-restricted-globals': ['error', { name: 'performance', message: clock }, { name: 'crypto', message: chance }],
    },
  },
  {
    name: 'formats/at-home',
    files: formatFolders,
    rules: { 'no-restricted-syntax': 'off', 'vue/no-restricted-syntax': 'off' },
  },
  { name: 'pure/formats', files: ['shared/formats/**'], rules: { 'no-restricted-syntax': ['error', ...clockSyntax] } },

  // These belong to no tsconfig, so the rules that need types cannot look at them.
  { name: 'plain', files: ['**/*.{js,cjs}', '*.ts', 'scripts/*.d.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { name: 'plain/cjs', files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
