import { diagnose } from '../../diagnostics/diagnostic.js'
import { unknownUses, usesOf } from '../collect-uses.js'
import type { ConsistencyRule } from '../rule.js'
import type { Use } from '../uses.js'

/** Records that are called, or printed as a form, and have no form: calls of all documents before printed forms. */
export const unknownRecords: ConsistencyRule<{ readonly called: readonly Use[]; readonly printed: readonly Use[] }> = {
  name: 'unknown-records',
  read: ({ document }, { project }) => {
    const codes = new Set(project.records.map((form) => form.code))
    const forms = document.content.flatMap((block): Use[] =>
      block.type === 'form' ? [{ document: document.code, block: block.id, name: block.record }] : [],
    )
    const isKnown = (code: string): boolean => codes.has(code)
    return { called: unknownUses(usesOf(document).records, isKnown), printed: unknownUses(forms, isKnown) }
  },
  judge: (parts) =>
    [...parts.flatMap(({ facts }) => facts.called), ...parts.flatMap(({ facts }) => facts.printed)].map(
      ({ name, document, block }) => diagnose('record-unknown', { code: name }, { document, block }),
    ),
}

/** Record forms that no text and no step calls; printing a form is not calling it. */
export const unusedRecords: ConsistencyRule<ReadonlySet<string>> = {
  name: 'unused-records',
  read: ({ document }) => new Set(usesOf(document).records.map((use) => use.name)),
  judge: (parts, { project }) =>
    project.records
      .filter((form) => !parts.some(({ facts }) => facts.has(form.code)))
      .map(({ code, title }) => ({
        ...diagnose('record-unused', { code, title }, { document: code }),
        fix: { type: 'remove-record', record: code },
      })),
}
