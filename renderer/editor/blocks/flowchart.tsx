import { useEffect, useState } from 'react'
import { ReactEditor } from 'slate-react'
import type { Steps } from '../../../core/model/block.js'
import type { FlowchartSteps } from '../../../core/transform/flowchart/flowchart-node.js'
import { lineText } from '../../../core/project/line-text.js'
import { resolveField } from '../../../core/project/fields.js'
import { drawFlowchart } from '../flowchart-client.js'
import { useSession, useView, type EditorView } from '../session.js'
import { useWords } from '../words.js'

/** Milliseconds without a change before a process is drawn anew. */
const pause = 350

/** The flowchart of a process, live: the last drawing stays until the next one is there. */
export const Flowchart = ({ steps }: { readonly steps: Steps }) => {
  const { editor } = useSession()
  const say = useWords()
  const key = useView((view) => JSON.stringify(nodesOf(steps, view)))
  const [drawing, setDrawing] = useState<{ readonly key: string; readonly svg: string } | undefined>(undefined)
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout>
    const draw = (): void => {
      if (ReactEditor.isComposing(editor)) {
        timer = setTimeout(draw, pause)
        return
      }
      const nodes = JSON.parse(key) as FlowchartSteps
      void drawFlowchart(nodes).then((svg) => {
        if (isCurrent) setDrawing({ key, svg })
      })
    }
    timer = setTimeout(draw, drawing === undefined ? 0 : pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
    // Drawn anew for another process, not for its own drawing.
  }, [key, editor])
  if (drawing === undefined) return <div className="fs-flowchart-wait">{say('flowchartDrawing')}</div>
  const alt = say('flowchartOf', { n: steps.children.length })
  return (
    <div
      role="img"
      aria-label={alt}
      className="fs-flowchart"
      data-current={drawing.key === key || undefined}
      // Our own drawing, its words escaped.
      dangerouslySetInnerHTML={{ __html: drawing.svg }}
    />
  )
}

/** A process in plain words, as its drawing shows it. */
export const nodesOf = (steps: Steps, view: Pick<EditorView, 'fields' | 'titles'>): FlowchartSteps => {
  const printer = { fields: view.fields, titles: view.titles, captionOf: () => undefined }
  return steps.children.map((step) => ({
    key: step.key,
    kind: step.kind,
    name: step.name,
    responsible: step.responsible.map((key) => resolveField(key, view.fields).text || key).join('、'),
    limit: lineText(step.children[1].children, printer).quote,
    records: step.records,
    next: step.next,
  }))
}
