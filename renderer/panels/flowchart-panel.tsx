import { useEffect, useState, type ReactNode } from 'react'
import type { Steps } from '../../core/model/block.js'
import type { Document } from '../../core/model/document.js'
import { numberDocument } from '../../core/transform/numbering.js'
import { nodesOf } from '../editor/blocks/flowchart.js'
import { drawFlowchart } from '../editor/flowchart-client.js'
import { useWorkspace } from '../application/application-context.js'
import { useEditorView } from '../screens/document/use-editor-view.js'
import { panelWords } from '../words/panel-words.js'
import { useWords } from '../words/use-words.js'
import type { PanelProps } from './side-panel.js'

const restMilliseconds = 350

/** The flowchart of the process in which the caret stands (or of the document's first), drawn as one types. */
export const FlowchartPanel = ({ code, block }: Pick<PanelProps, 'code' | 'block'>): ReactNode => {
  const words = useWords(panelWords)
  const { session } = useWorkspace()
  const view = useEditorView()
  const [svg, setSvg] = useState<string | null>(null)
  const [isThere, setThere] = useState(true)
  useEffect(() => {
    let isWanted = true
    let drawn: Steps | undefined
    const draw = (): void => {
      const document = session.project.documents.find((candidate) => candidate.code === code)
      const steps = document === undefined ? undefined : processAt(document, block)
      setThere(steps !== undefined)
      if (document === undefined || steps === undefined || steps === drawn) return
      drawn = steps
      const { labels } = numberDocument(document)
      void drawFlowchart(nodesOf(steps, { ...view, captionOf: (id) => labels.get(id) })).then((drawing) => {
        if (isWanted) setSvg(drawing)
      })
    }
    let timer = setTimeout(draw)
    // Heard without drawing the panel anew: the last chart stays until the next is there.
    const end = session.store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(draw, restMilliseconds)
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
      end()
    }
  }, [session, view, code, block])
  if (!isThere) return <p className="panel-empty">{words.noFlowchart}</p>
  return (
    <div
      className="chart flowchart-panel"
      data-testid="flowchart-panel"
      role="img"
      aria-label={words.flowchart}
      // Our own drawing, its words escaped.
      dangerouslySetInnerHTML={{ __html: svg ?? '' }}
    />
  )
}

/** The process of a block, the last one above it, or the first of the document. */
const processAt = (document: Document, block: string | undefined): Steps | undefined => {
  const at = document.content.findIndex(({ id }) => id === block)
  const isSteps = (candidate: Document['content'][number]): candidate is Steps => candidate.type === 'steps'
  return document.content.slice(0, at + 1).findLast(isSteps) ?? document.content.find(isSteps)
}
