import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { shapeDiagnostic } from '../diagnostics/shape.js'
import type { Document } from '../model/document.js'
import type { RecordForm } from '../model/record-form.js'
import { missing } from './fetch-files.js'
import type { Project, RegisterEntry } from './project.js'

/** Holds a file against its line in the register: another code or kind is an error, another title or version a warning. */
export const disagreements = (entry: RegisterEntry, value: Document | RecordForm): readonly Diagnostic[] => {
  const place = { file: entry.file }
  const kind = 'kind' in value ? value.kind : 'record'
  const found: Diagnostic[] = []
  if (value.code !== entry.code)
    found.push(diagnose('code-mismatch', { name: entry.file, found: value.code, expected: entry.code }, place))
  if (kind !== entry.kind)
    found.push(
      shapeDiagnostic(entry.file, ['kind'], { problem: '@kind-differs', expected: entry.kind, received: kind }),
    )
  for (const what of ['title', 'version'] as const) {
    if (value[what] === entry[what]) continue
    const parameters = { name: entry.file, what, found: value[what], expected: entry[what] }
    found.push(diagnose('register-differs', parameters, { ...place, document: entry.code }))
  }
  return found
}

/** The same for a project in memory: what its register says of documents and forms that are other, or not there. */
export const projectDisagreements = (project: Project): readonly Diagnostic[] => {
  const documents = new Map(project.documents.map((document) => [document.code, document]))
  const records = new Map(project.records.map((form) => [form.code, form]))
  return project.manifest.register.flatMap((entry) => {
    const value = entry.kind === 'record' ? records.get(entry.code) : documents.get(entry.code)
    return value === undefined ? [missing(entry.file)] : disagreements(entry, value)
  })
}
