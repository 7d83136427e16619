import type { z } from 'zod'
import { diagnose, type Diagnostic } from './diagnostic.js'
import type { Phrase } from './phrases.js'

/** A path into a JSON or YAML value. */
export type ShapePath = readonly PropertyKey[]

/** What is wrong: a phrase of the phrase table (or words that a schema brings along) and the phrase's parameters. */
export type ShapeProblem = { readonly problem: Phrase | (string & {}) } & Readonly<Record<string, string | number>>

type Found = { readonly path: ShapePath; readonly problem: ShapeProblem }

/** Reports of one file; more of them help nobody. */
const mostProblems = 20

/** Turns what a zod schema refuses into `shape-invalid` diagnostics that name file, path, line and problem. */
export const shapeDiagnostics = (
  error: z.ZodError,
  file: string,
  lineOf: (path: ShapePath) => number | undefined = () => undefined,
): Diagnostic[] =>
  error.issues
    .flatMap((issue) => problems(issue, []))
    .slice(0, mostProblems)
    .map((found) => shapeDiagnostic(file, found.path, found.problem, lineOf(found.path)))

/** One `shape-invalid` diagnostic. */
export const shapeDiagnostic = (file: string, path: ShapePath, problem: ShapeProblem, line?: number): Diagnostic =>
  diagnose(
    'shape-invalid',
    { name: file, path: pathInWords(path), ...problem },
    line === undefined ? { file } : { file, line },
  )

/** A path as it is written in JavaScript: `content[3].children[0].text`. */
export const pathInWords = (path: ShapePath): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : key === '' ? '[""]' : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || '(root)'

type Issue = z.core.$ZodIssue

const problems = (issue: Issue, above: ShapePath): readonly Found[] => {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], problem: { problem: '@unknown-key' } }))
    case 'invalid_union':
      return unionProblems(issue, path)
    case 'invalid_type':
      return [{ path, problem: typeProblem(issue.expected, issue.message) }]
    case 'invalid_value':
      return [{ path, problem: valueProblem(issue.values) }]
    case 'too_small':
      return [
        { path, problem: isLength(issue.origin) ? { problem: '@empty' } : limitProblem('@too-small', issue.minimum) },
      ]
    case 'too_big':
      return [{ path, problem: limitProblem(isLength(issue.origin) ? '@too-long' : '@too-big', issue.maximum) }]
    case 'custom':
      return [{ path, problem: customProblem(issue) }]
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ path, problem: { problem: '@form' } }]
  }
}

const isLength = (origin: string): boolean => origin !== 'number' && origin !== 'int' && origin !== 'bigint'

const limitProblem = (problem: Phrase, limit: number | bigint): ShapeProblem => ({ problem, limit: Number(limit) })

const valueProblem = (values: readonly unknown[]): ShapeProblem => ({
  problem: '@value',
  expected: values.map(String).join(', ') || '""',
})

/** A union is explained by its discriminator, or by the one option whose type fits; else by naming the place. */
const unionProblems = (issue: Issue & { code: 'invalid_union' }, path: ShapePath): readonly Found[] => {
  const options: readonly unknown[] | undefined =
    'options' in issue && Array.isArray(issue.options) ? issue.options : undefined
  if (options !== undefined)
    return [{ path, problem: valueProblem(options.filter((option) => option !== undefined && option !== null)) }]
  const fitting = issue.errors.filter(
    (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
  )
  const only = fitting[0]
  if (fitting.length === 1 && only !== undefined) return only.flatMap((error) => problems(error, path))
  return [{ path, problem: { problem: '@no-option' } }]
}

const typeNames: Readonly<Record<string, Phrase>> = {
  string: '@string',
  number: '@number',
  int: '@integer',
  boolean: '@boolean',
  object: '@object',
  record: '@object',
  array: '@array',
  tuple: '@array',
  null: '@null',
}

/** zod says what it found in its message only. */
const typeProblem = (expectedType: string, message: string): ShapeProblem => {
  const receivedType = /received (\w+)$/.exec(message)?.[1] ?? ''
  const expected = typeNames[expectedType] ?? expectedType
  if (receivedType === 'undefined') return { problem: '@absent', expected }
  return { problem: '@wrong-type', expected, received: typeNames[receivedType] ?? receivedType }
}

const customProblem = (issue: Issue & { code: 'custom' }): ShapeProblem => {
  const { problem, ...parameters } = issue.params ?? {}
  if (typeof problem !== 'string') return { problem: issue.message }
  const texts = Object.entries(parameters).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return { ...Object.fromEntries(texts), problem }
}
