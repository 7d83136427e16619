import { diagnose } from '../diagnostics/diagnostic.js'
import type { Use, ConsistencyCheck } from './consistency-input.js'
import { unknownUses } from './first-uses.js'

/** Records that are called, or printed as a form, and have no form. */
export const checkUnknownRecords: ConsistencyCheck = ({ project }, uses) => {
  const codes = new Set(project.records.map((form) => form.code))
  const printed = project.documents.flatMap((document) =>
    document.content.flatMap((block): Use[] =>
      block.type === 'form' ? [{ document: document.code, block: block.id, name: block.record }] : [],
    ),
  )
  return unknownUses([...uses.records, ...printed], (code) => codes.has(code)).map(({ name, document, block }) =>
    diagnose('record-unknown', { code: name }, { document, block }),
  )
}

/** Record forms that no text and no step calls; printing a form is not calling it. */
export const checkUnusedRecords: ConsistencyCheck = ({ project }, uses) => {
  const called = new Set(uses.records.map((use) => use.name))
  return project.records
    .filter((form) => !called.has(form.code))
    .map(({ code, title }) => diagnose('record-unused', { code, title }, { document: code }))
}
