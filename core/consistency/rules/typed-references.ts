import { mayReferTo } from '../../catalogue/lookup.js'
import type { RegisterEntry } from '../../project/project.js'
import { keepByObject } from '../../project/keep.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { lineRule, type BlockFinding } from './block-rule.js'
import type { TypedLine } from './typed-text.js'

/** Codes of documents and forms that are typed as text: unknown ones, and titles that are not those of the register. */
export const typedReferences: ConsistencyRule<readonly Finding[]> = lineRule('typed-references', (line, setting) => {
  if (!/[A-Z]/.test(line.text)) return []
  const register = codeRegister(setting)
  return [...line.text.matchAll(typedCode)].flatMap((match): readonly BlockFinding[] => {
    const [whole, title, bracketed, bare] = match
    const code = bracketed ?? bare ?? ''
    const entry = register.entries.get(code)
    if (entry === undefined) return unknownCode(code, line, register)
    if (title === undefined || sameTitle(title, entry.title)) return []
    const parameters = { code, title, expected: entry.title }
    const mend = { line, start: match.index, text: whole, words: whole.replace(title, entry.title) }
    return [{ code: 'reference-title-differs', parameters, place: line.place, mend }]
  })
})

/** Clauses of the standard that are typed as text and that it does not have. */
export const typedClauses: ConsistencyRule<readonly Finding[]> = lineRule('typed-clauses', (line, { catalogue }) => {
  if (!/\d\.\d/.test(line.text)) return []
  return [...line.text.matchAll(typedClause)]
    .map((match) => match[1] ?? '')
    .filter((clause) => !mayReferTo(catalogue, clause))
    .map((clause): BlockFinding => ({ code: 'clause-unknown', parameters: { clause }, place: line.place }))
})

/** 条款5.9.1, 标准第5.9条, 27922-2011中5.9.1: a number after such a word; chapters of one's own papers stand alone. */
const typedClause =
  /(?:(?<!合同|协议|法规|该)条款|(?:评价|国家|本)标准|27922(?:-2011)?)(?:》|）)?(?:第|的|中|中的)?\s?(\d(?:\.\d{1,2}){1,3})(?![\d.])/g

/** 《title》（CODE) or a code alone; numbers of standards, models and other companies' codes stand after other signs. */
const typedCode =
  /《([^《》]{1,40})》\s*[（(]\s*([A-Z]{2,4}(?:-\d{1,3}){0,2})\s*[）)]|(?<![A-Za-z0-9/.\-－])([A-Z]{2,4}(?:-\d{1,3}){1,2})(?![A-Za-z0-9/\-－]|\.\d)/g

type CodeRegister = {
  readonly entries: ReadonlyMap<string, RegisterEntry>
  /** The kinds of code that the register has, digits as 0: `SP-00`, `SR-00-00`. */
  readonly shapes: ReadonlyMap<string, 'document' | 'record'>
}

const codeRegister = keepByObject(({ project }: ProjectSetting): CodeRegister => {
  const { register } = project.manifest
  return {
    entries: new Map(register.map((entry) => [entry.code, entry] as const)),
    shapes: new Map(
      register.map((entry) => [shapeOf(entry.code), entry.kind === 'record' ? 'record' : 'document'] as const),
    ),
  }
})

const shapeOf = (code: string): string => code.replace(/\d/g, '0')

const unknownCode = (code: string, line: TypedLine, { shapes }: CodeRegister): readonly BlockFinding[] => {
  const kind = shapes.get(shapeOf(code))
  if (kind === undefined) return []
  return [
    {
      code: kind === 'record' ? 'record-unknown' : 'document-unknown',
      parameters: { code },
      place: line.place,
    },
  ]
}

const sameTitle = (some: string, other: string): boolean => some.replace(/\s/g, '') === other.replace(/\s/g, '')
