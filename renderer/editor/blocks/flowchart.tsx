import { useEffect, useState } from 'react'
import { ReactEditor } from 'slate-react'
import type { Steps } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
import { cleanText } from '../../../core/transform/clean-text.js'
import type { FlowchartSteps } from '../../../core/transform/flowchart/flowchart-node.js'
import { fieldRun } from '../../../core/transform/resolve-runs.js'
import { responsibleName } from '../../../core/transform/steps-table.js'
import { drawFlowchart } from '../flowchart-client.js'
import { useNumbers, useSession, useView, type EditorView } from '../session.js'
import { useWords } from '../words.js'

/** Milliseconds without a change before a process is drawn anew. */
const pause = 350

/** The flowchart of a process, live: the last drawing stays until the next one is there. */
export const Flowchart = ({ steps }: { readonly steps: Steps }) => {
  const { editor } = useSession()
  const say = useWords()
  const labels = useNumbers(({ numbering }) => numbering.labels)
  const key = useView((view) => JSON.stringify(nodesOf(steps, { ...view, captionOf: (block) => labels.get(block) })))
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

/** What a drawing prints beside its own words. `captionOf` gives what a reference to a block prints, such as 表 2. */
export type FlowchartSource = Pick<EditorView, 'fields' | 'titles'> & {
  readonly captionOf?: (block: string) => string | undefined
}

/** A process in plain words, as its drawing shows it: the same words as in the exported one. */
export const nodesOf = (steps: Steps, source: FlowchartSource): FlowchartSteps =>
  steps.children.map((step) => ({
    key: step.key,
    kind: step.kind,
    name: cleanText(step.name),
    responsible: step.responsible.map((key) => responsibleName(key, source)).join('、'),
    limit: step.children[1].children.map((inline) => inlineText(inline, source)).join(''),
    records: step.records,
    next: step.next,
  }))

const inlineText = (inline: Inline, source: FlowchartSource): string => {
  if (!('type' in inline)) return cleanText(inline.text)
  switch (inline.type) {
    case 'field':
      return fieldRun(inline.field, source).text
    case 'documentRef':
    case 'recordRef': {
      const title = source.titles.get(inline.code)
      return title === undefined ? inline.code : `《${cleanText(title)}》（${inline.code}）`
    }
    case 'clauseRef':
      return inline.clause
    case 'blockRef':
      return source.captionOf?.(inline.target) ?? inline.target
    case 'link':
      return inline.children.map(({ text }) => cleanText(text)).join('')
  }
}
