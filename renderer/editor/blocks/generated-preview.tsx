import type { GeneratedKind } from '../../../core/model/block.js'
import { isTableValue } from '../../../core/model/profile-field.js'
import { chineseDate, resolveField } from '../../../core/project/fields.js'
import { useSession, useView, type EditorView } from '../session.js'

/** Rows shown at most: a preview says what stands there, the print shows all of it. */
const mostRows = 8

type Preview = { readonly rows: readonly (readonly string[])[]; readonly more: number }

/** The first lines of what a generated block prints, where they are known without a print run. */
export const GeneratedPreview = ({ kind }: { readonly kind: GeneratedKind }) => {
  const { document } = useSession()
  const text = useView((view) => JSON.stringify(previewOf(kind, view, document.revisions ?? [])))
  const preview = JSON.parse(text) as Preview
  if (preview.rows.length === 0) return null
  return (
    <table className="fs-preview">
      <tbody>
        {preview.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
        {preview.more > 0 ? (
          <tr>
            <td colSpan={preview.rows[0]?.length ?? 1}>{`… +${preview.more}`}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

const previewOf = (
  kind: GeneratedKind,
  view: EditorView,
  revisions: readonly { version: string; date: string; description: string }[],
): Preview => {
  const rows = rowsOf(kind, view, revisions)
  return { rows: rows.slice(0, mostRows), more: Math.max(0, rows.length - mostRows) }
}

const rowsOf = (
  kind: GeneratedKind,
  view: EditorView,
  revisions: readonly { version: string; date: string; description: string }[],
): readonly (readonly string[])[] => {
  const { organisation, profile, definitions } = view.fields
  switch (kind) {
    case 'documentRegister':
      return [...view.titles].filter(([code]) => !view.recordCodes.has(code)).map(([code, title]) => [code, title])
    case 'recordRegister':
      return [...view.titles].filter(([code]) => view.recordCodes.has(code)).map(([code, title]) => [code, title])
    case 'outletList':
      return organisation.outlets.map((outlet) => [outlet.name, outlet.region, outlet.phone])
    case 'revisionHistory':
      return revisions.map((revision) => [revision.version, chineseDate(revision.date), revision.description])
    case 'commitmentTable':
      return [...definitions.values()]
        .filter((definition) => definition.type === 'commitment')
        .map((definition) => [definition.label, resolveField(definition.key, view.fields).text])
    case 'targetTable':
      return rowsOfTable(profile['targets'])
    case 'productTable':
      return rowsOfTable(profile['products'])
    case 'organisationChart':
      return organisation.departments.map((department) => [department.name])
    case 'certificateList':
      return organisation.people.flatMap((person) =>
        (person.certificates ?? []).map((certificate) => [person.name, certificate.name, certificate.number ?? '']),
      )
    case 'contents':
    case 'approval':
    case 'lawRegister':
    case 'exclusionTable':
    case 'selfEvaluationTable':
    case 'responsibilityMatrix':
    case 'clauseMatrix':
    case 'flowchart':
      return []
  }
}

const rowsOfTable = (value: EditorView['fields']['profile'][string] | undefined): readonly (readonly string[])[] =>
  isTableValue(value) ? value.map((row) => Object.values(row).map(String)) : []
