import tseslint from 'typescript-eslint'
import { layering } from './scripts/lint/layering.mjs'

const code = ['**/*.{ts,tsx,mjs}']

// Flat config replaces a rule's options instead of merging them, so every layer names all its selectors in one list.
const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself' },
]
const pure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Take the clock as an option',
  },
  {
    selector: "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
    message: 'Take the clock as an option',
  },
  {
    selector:
      "MemberExpression[object.name='Math'][property.name='random'], Identifier[name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]",
    message: 'Take the source of ids as an option',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'The result depends on the machine; format by hand',
  },
]
const noSyncCalls = [
  {
    selector: 'CallExpression[callee.name=/Sync$/], CallExpression > MemberExpression[property.name=/Sync$/]',
    message: 'No synchronous file access outside start-up',
  },
]
const machine = ['process', 'console', 'fetch', 'document', 'window', 'setTimeout', 'setInterval', 'performance']

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] })

export default tseslint.config(
  { ignores: ['build/', 'out/', 'coverage/', 'node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: code })),
  {
    files: code,
    plugins: { house: { rules: { layering } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/layering': 'error',
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      ...syntax(everywhere),
    },
  },
  {
    files: ['core/**/*.ts', 'exporters/**/*.ts'],
    rules: { ...syntax(everywhere, pure), 'no-restricted-globals': ['error', ...machine] },
  },
  { files: ['main/**/*.ts'], rules: syntax(everywhere, noSyncCalls) },
  // Start-up, before there is anything to keep waiting.
  { files: ['main/cli/**/*.ts', 'main/kit-store/templates-folder.ts'], rules: syntax(everywhere) },
  {
    files: ['test/**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'no-control-regex': 'off', 'max-lines': ['warn', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['*.config.{ts,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['templates/**/*.{ts,tsx,js,mjs,cjs}'],
    rules: syntax([{ selector: 'Program', message: 'templates/ holds data only' }]),
  },
)
