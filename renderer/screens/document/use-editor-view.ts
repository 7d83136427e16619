import { useMemo } from 'react'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import type { RecordForm } from '../../../core/model/record-form.js'
import type { FieldContext } from '../../../core/project/fields.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { useCatalogue, useFields } from '../../application/use-wording.js'

/** What an editor draws beside the text; the values stand still while only documents are edited. */
export type EditorSurroundings = {
  readonly fields: FieldContext
  readonly titles: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, RecordForm>
  readonly catalogue: Catalogue
  readonly imageUrl: (asset: string) => string
}

/** The facts, titles, forms and clauses of the open project. */
export const useEditorView = (): EditorSurroundings => {
  const { session } = useWorkspace()
  const register = useSession(({ project }) => project.manifest.register)
  const forms = useSession(({ project }) => project.records)
  const fields = useFields()
  const catalogue = useCatalogue()
  const titles = useMemo(() => new Map(register.map(({ code, title }) => [code, title] as const)), [register])
  const records = useMemo(() => new Map(forms.map((form) => [form.code, form] as const)), [forms])
  const imageUrl = useMemo(
    () => (asset: string) => `/files/projects/${session.id}/assets/${asset.replace(/^assets\//, '')}`,
    [session],
  )
  return { fields, titles, records, catalogue, imageUrl }
}
