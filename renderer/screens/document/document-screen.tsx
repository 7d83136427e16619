import { Empty } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { DocumentEditor } from '../../editor/document-editor.js'
import type { EditorHandle } from '../../editor/editor-handle.js'
import type { EditorHighlight } from '../../editor/highlights/highlight.js'
import { useNavigation, useSession, useWorkspace } from '../../application/application-context.js'
import { SidePanel } from '../../panels/side-panel.js'
import { fieldUses } from '../../state/field-uses.js'
import { newId } from '../../state/new-id.js'
import { useLanguage } from '../../words/use-words.js'
import { DocumentStatus } from './document-status.js'
import { useEditorEvents } from './use-editor-events.js'
import { useEditorView } from './use-editor-view.js'
import './document-screen.css'

/** A document as its page, with what the check says of it beside. */
export const DocumentScreen = ({ code }: { readonly code: string }): ReactNode => {
  const { session } = useWorkspace()
  const language = useLanguage()
  const editor = useRef<EditorHandle>(null)
  // The document is read once: the editor owns its content from then on, and the shell never redraws it.
  const [document] = useState(() => session.project.documents.find((candidate) => candidate.code === code))
  const [uses] = useState(() => fieldUses(session.project.documents))
  const [chosen, setChosen] = useState<readonly EditorHighlight[]>([])
  const [block, setBlock] = useState<string | undefined>(undefined)
  const view = useEditorView()
  const findings = useSession(({ checked }) => checked?.findings)
  const highlights = useMemo<readonly EditorHighlight[]>(
    () => [
      ...(findings ?? [])
        .filter((finding) => finding.document === code && finding.block !== undefined && finding.severity !== 'info')
        .map((finding): EditorHighlight => ({ block: finding.block ?? '', kind: 'finding' })),
      ...chosen,
    ],
    [findings, chosen, code],
  )
  const onChange = useCallback<NonNullable<Parameters<typeof DocumentEditor>[0]['onChange']>>(
    (content) => session.setContent(code, content),
    [session, code],
  )
  const events = useEditorEvents()
  useOutsideChanges(code, editor)
  useVisits(code, editor, setChosen)
  if (document === undefined) return <Empty description={code} />
  return (
    <div className="document-screen">
      <div className="document-column">
        <DocumentEditor
          ref={editor}
          document={document}
          {...view}
          {...events}
          uses={uses}
          language={language}
          highlights={highlights}
          newId={newId}
          onChange={onChange}
          onSelectionChange={setBlock}
        />
        <DocumentStatus code={code} editor={editor} />
      </div>
      <SidePanel code={code} block={block} onMark={setChosen} />
    </div>
  )
}

/** Takes over what a fix, a replacement or another program changed in this document, as one step of its undo. */
const useOutsideChanges = (code: string, editor: { readonly current: EditorHandle | null }): void => {
  const { session } = useWorkspace()
  const count = useSession(({ outside }) => outside[code] ?? 0)
  const seen = useRef(count)
  useEffect(() => {
    if (seen.current === count) return
    seen.current = count
    const document = session.project.documents.find((candidate) => candidate.code === code)
    if (document !== undefined) editor.current?.replaceContent(document.content)
  }, [count, code, session, editor])
}

/** Frames in which a place is looked for before it is taken for gone. */
const mostTries = 60

/** Shows the place that the route names, each time that it is gone to. */
const useVisits = (
  code: string,
  editor: { readonly current: EditorHandle | null },
  mark: (highlights: readonly EditorHighlight[]) => void,
): void => {
  const route = useNavigation((navigation) => navigation.route)
  const visit = useNavigation((navigation) => navigation.visit)
  useEffect(() => {
    if (route.type !== 'document' || route.code !== code || route.block === undefined) return
    const { block, quote } = route
    let tries = 0
    let handle = 0
    // The later pieces of a long document come to the page a little after it opens.
    const show = (): void => {
      tries += 1
      if (editor.current?.focusBlock(block, quote) !== true && tries < mostTries) {
        handle = requestAnimationFrame(show)
        return
      }
      mark([{ block, kind: 'current', ...(quote === undefined ? {} : { quote }) }])
    }
    handle = requestAnimationFrame(show)
    return () => cancelAnimationFrame(handle)
  }, [route, visit, code, editor, mark])
}
