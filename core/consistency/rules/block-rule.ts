import { diagnose } from '../../diagnostics/diagnostic.js'
import type { DiagnosticCode } from '../../diagnostics/messages.js'
import type { Block } from '../../model/block.js'
import type { Document } from '../../model/document.js'
import { keepInContext } from '../../project/keep.js'
import type { Finding, Fix } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { occurrenceAt, typedLines, type TypedLine } from './typed-text.js'

/** A typed text and what is put in place of it: other words, or a field. */
export type Mend = { readonly line: TypedLine; readonly start: number; readonly text: string } & (
  { readonly words: string } | { readonly field: string }
)

/** A finding in one block; `mend` is worked into a fix where the typed text can be reached. */
export type BlockFinding = {
  readonly code: DiagnosticCode
  readonly parameters: Readonly<Record<string, string | number>>
  readonly place: string
  readonly mend?: Mend
}

/** A rule that looks at each block alone, under the setting; equal findings of a block or step are told once. */
export const blockRule = (
  name: string,
  look: (block: Block, setting: ProjectSetting) => readonly BlockFinding[],
  concerns: (document: Document) => boolean = () => true,
): ConsistencyRule<readonly Finding[]> => {
  const lookOnce = keepInContext((block: Block, setting: ProjectSetting) => merged(look(block, setting)))
  return {
    name,
    read: ({ document }, setting) =>
      concerns(document)
        ? document.content.flatMap((block) =>
            lookOnce(block, setting).map((found) => placed(document.code, block, found)),
          )
        : [],
    judge: (parts) => parts.flatMap(({ facts }) => facts),
  }
}

type MergedFinding = Omit<BlockFinding, 'mend'> & { readonly mends: readonly Mend[] }

const nothing: readonly MergedFinding[] = []

const merged = (findings: readonly BlockFinding[]): readonly MergedFinding[] => {
  if (findings.length === 0) return nothing
  const byKey = new Map<string, MergedFinding>()
  for (const { mend, ...finding } of findings) {
    const key = JSON.stringify([finding.code, finding.place, finding.parameters])
    const known = byKey.get(key) ?? { ...finding, mends: [] }
    byKey.set(key, mend === undefined ? known : { ...known, mends: [...known.mends, mend] })
  }
  return [...byKey.values()]
}

/** A rule that looks at each typed line alone, under the setting. */
export const lineRule = (
  name: string,
  look: (line: TypedLine, setting: ProjectSetting) => readonly BlockFinding[],
  concerns?: (document: Document) => boolean,
): ConsistencyRule<readonly Finding[]> =>
  blockRule(name, (block, setting) => typedLines(block).flatMap((line) => look(line, setting)), concerns)

const placed = (document: string, block: Block, { code, parameters, place, mends }: MergedFinding): Finding => {
  const found = diagnose(code, parameters, { document, block: place })
  const fixes = mends.flatMap((mend) => fixOf(document, block, mend) ?? [])
  const [only] = fixes
  if (only === undefined) return found
  // From the last one to the first, so that none changes the count of those before it.
  return { ...found, fix: fixes.length === 1 ? only : { type: 'all', fixes: fixes.toReversed() } }
}

const fixOf = (document: string, block: Block, mend: Mend): Fix | undefined => {
  const { line, start, text } = mend
  const occurrence = occurrenceAt(block, line, start, text)
  if (occurrence === undefined) return undefined
  const at = { document, block: line.place, occurrence }
  return 'field' in mend
    ? { type: 'text-to-field', ...at, text, field: mend.field }
    : { type: 'replace-text', ...at, from: text, to: mend.words }
}
