import { memo, useEffect, useImperativeHandle, useState, type Ref } from 'react'
import { Slate } from 'slate-react'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { Document } from '../../core/model/document.js'
import type { RecordForm } from '../../core/model/record-form.js'
import type { FieldContext } from '../../core/project/fields.js'
import { followTyping } from './completion/completion-control.js'
import { CompletionList } from './completion/completion-list.js'
import './styles/page.css'
import './styles/text.css'
import './styles/table.css'
import './styles/steps.css'
import './styles/void-blocks.css'
import './styles/panels.css'
import './styles/highlights.css'
import './styles/form-designer.css'
import { createHandle, type EditorHandle } from './editor-handle.js'
import type { EditorHighlight } from './highlights/highlight.js'
import { FloatingPanel } from './panels/floating-panel.js'
import { createSession, SessionContext, type EditorEvents, type EditorSession, type EditorView } from './session.js'
import { Surface } from './surface.js'
import { Toolbar } from './toolbar/toolbar.js'
import { TableMenu } from './toolbar/table-menu.js'
import type { EditorLanguage } from './words.js'

/**
 * What an editor of one document needs. It is uncontrolled: `document` is read once (mount another with another `key`),
 * and `onChange` tells the new content. `titles` holds documents and records by code, `uses` in how many documents a
 * field stands.
 */
export type DocumentEditorProps = EditorEvents & {
  readonly document: Document
  readonly fields: FieldContext
  readonly titles: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, RecordForm>
  readonly catalogue: Catalogue
  readonly uses?: ReadonlyMap<string, number>
  readonly language: EditorLanguage
  readonly readOnly?: boolean
  readonly highlights?: readonly EditorHighlight[]
  readonly imageUrl?: (asset: string) => string
  readonly newId: () => string
  readonly now?: () => number
  readonly ref?: Ref<EditorHandle>
}

const noHighlights: readonly EditorHighlight[] = []
const noUses: ReadonlyMap<string, number> = new Map()
const ownPath = (asset: string): string => asset

/** The editor of one document: toolbar, page, lists and panels. */
export const DocumentEditor = (props: DocumentEditorProps) => {
  const view = viewOf(props)
  const [session] = useState(() =>
    createSession({
      document: props.document,
      view,
      newId: props.newId,
      now: props.now ?? (() => globalThis.performance.now()),
    }),
  )
  const { highlights = noHighlights, ref } = props
  useEffect(() => {
    session.events.current = props
  })
  // The parts of the view, one by one: the object around them is new on every render.
  useEffect(() => session.view.set(view), [session, ...Object.values(view)])
  useEffect(() => session.setHighlights(highlights), [session, highlights])
  useEffect(() => () => session.painter.stop(), [session])
  useImperativeHandle(ref, () => createHandle(session), [session])
  return <EditorBody session={session} />
}

const viewOf = (props: DocumentEditorProps): EditorView => ({
  fields: props.fields,
  titles: props.titles,
  records: props.records,
  recordCodes: recordCodesOf(props.records),
  uses: props.uses ?? noUses,
  catalogue: props.catalogue,
  language: props.language,
  isReadOnly: props.readOnly ?? false,
  imageUrl: props.imageUrl ?? ownPath,
})

const knownCodes = new WeakMap<ReadonlyMap<string, RecordForm>, ReadonlySet<string>>()

const recordCodesOf = (records: ReadonlyMap<string, RecordForm>): ReadonlySet<string> => {
  const known = knownCodes.get(records) ?? new Set(records.keys())
  knownCodes.set(records, known)
  return known
}

const onSlateChange = (session: EditorSession): void => {
  session.onSlateChange()
  followTyping(session)
}

/** Takes the session alone, which never changes: the shell cannot redraw what is in here. */
const EditorBody = memo(({ session }: { readonly session: EditorSession }) => (
  <SessionContext value={session}>
    <Slate editor={session.editor} initialValue={session.editor.children} onChange={() => onSlateChange(session)}>
      <div className="fs-editor">
        <Toolbar />
        <TableMenu>
          <Surface />
        </TableMenu>
        <CompletionList />
        <FloatingPanel />
      </div>
    </Slate>
  </SessionContext>
))
EditorBody.displayName = 'EditorBody'
