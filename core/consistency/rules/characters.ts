import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.js'
import type { Block } from '../../model/block.js'
import { keepByObject } from '../../project/keep.js'
import type { Finding, Fix } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'
import { typedLines } from './typed-text.js'

/** Control characters and half characters anywhere in the project's text: one finding a block, form or file. */
export const unprintableCharacters: ConsistencyRule<readonly Finding[]> = {
  name: 'unprintable-characters',
  read: ({ document }) => [
    ...report([document.title, document.revisions ?? []], { document: document.code }),
    ...document.content.flatMap((block) =>
      report(block, { document: document.code, block: block.id }).map((found) => withFix(found, document.code, block)),
    ),
  ],
  judge: (parts, { project }) => [
    ...parts.flatMap(({ facts }) => facts),
    ...project.records.flatMap((form) => report(form, { document: form.code })),
    ...report(project.profile, { file: 'profile.json' }),
    ...report(project.organisation, { file: 'organisation.json' }),
    ...report(project.manifest, { file: 'fivestar.json' }),
    ...report(project.evidence, { file: 'evidence/index.json' }),
  ],
}

/** What neither Word nor PDF can hold: controls but tab and line ends, lone surrogates, two non-characters. */
const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/u

const report = (value: object, place: Place): readonly Diagnostic[] => {
  const found = firstIn(value)
  return found === undefined ? [] : [diagnose('control-character', { codePoint: codePointOf(found) }, place)]
}

/** Controls are taken out of text leaves, each by itself; half a character is no fault that taking out would mend. */
const withFix = (found: Finding, document: string, block: Block): Finding => {
  const fixes = typedLines(block).flatMap((line) =>
    line.leaves.flatMap((leaf) =>
      [...leaf.text.matchAll(removable)].map(([from]): Fix => ({
        type: 'replace-text',
        document,
        block: line.place,
        from,
        to: '',
        occurrence: 0,
      })),
    ),
  )
  const [only] = fixes
  if (only === undefined) return found
  return { ...found, fix: fixes.length === 1 ? only : { type: 'all', fixes } }
}

const removable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

const firstUnprintable = (value: unknown): string | undefined => {
  if (typeof value === 'string') return isSuspicious(value) ? unprintable.exec(value)?.[0] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return firstOf(value)
  for (const key in value) {
    const found = firstUnprintable((value as Readonly<Record<string, unknown>>)[key])
    if (found !== undefined) return found
  }
  return undefined
}

const firstOf = (values: readonly unknown[]): string | undefined => {
  for (const value of values) {
    const found = firstUnprintable(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** Quick: nearly all text has none of these, nor one half of a pair. */
const isSuspicious = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0xd800 && unit < 0xe000) || unit >= 0xfffe) return true
  }
  return false
}

/** Kept by block, form and file: each is looked through once, as long as it is not edited. */
const firstIn = keepByObject<object, string | undefined>(firstUnprintable)

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
