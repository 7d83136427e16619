import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.js'
import type { ConsistencyCheck } from './consistency-input.js'

/** Control characters and half characters anywhere in the project's text: one finding a block, form or file. */
export const checkCharacters: ConsistencyCheck = ({ project }) => [
  ...project.documents.flatMap((document) => [
    ...report([document.title, document.revisions ?? []], { document: document.code }),
    ...document.content.flatMap((block) => report(block, { document: document.code, block: block.id })),
  ]),
  ...project.records.flatMap((form) => report(form, { document: form.code })),
  ...report(project.profile, { file: 'profile.json' }),
  ...report(project.organisation, { file: 'organisation.json' }),
  ...report(project.manifest, { file: 'fivestar.json' }),
  ...report(project.evidence, { file: 'evidence/index.json' }),
]

/** What neither Word nor PDF can hold: controls but tab and line ends, lone surrogates, two non-characters. */
const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/u

const report = (value: unknown, place: Place): Diagnostic[] => {
  const found = firstUnprintable(value)
  return found === undefined ? [] : [diagnose('control-character', { codePoint: codePointOf(found) }, place)]
}

const firstUnprintable = (value: unknown): string | undefined => {
  if (typeof value === 'string') return unprintable.exec(value)?.[0]
  if (typeof value !== 'object' || value === null) return undefined
  for (const part of Object.values(value)) {
    const found = firstUnprintable(part)
    if (found !== undefined) return found
  }
  return undefined
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
