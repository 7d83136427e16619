import { useState } from 'react'
import { ReactEditor, type RenderElementProps } from 'slate-react'
import type { Steps } from '../../../core/model/block.js'
import { resolveField } from '../../../core/project/fields.js'
import { addStep, moveStep, removeStep } from '../commands/steps.js'
import { useNumbers, useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords, type EditorWord } from '../words.js'
import { Caption } from './caption.js'
import { Flowchart } from './flowchart.js'

const heads: readonly EditorWord[] = [
  ...(['stepNumber', 'stepName', 'stepResponsible', 'stepAction', 'stepLimit', 'stepRecords', 'stepNext'] as const),
]

/** The process table of a procedure, as it prints, with its flowchart beside it. */
export const StepsBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'steps'> }) => {
  const say = useWords()
  const [isShown, setIsShown] = useState(false)
  return (
    <div {...attributes} data-block-id={element.id} className="fs-block fs-table-block fs-steps-block">
      <Caption element={element} />
      <table className="fs-table fs-steps">
        <thead contentEditable={false}>
          <tr>
            {heads.map((head) => (
              <th key={head} className={`fs-cell fs-${head}`}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <div contentEditable={false} className="fs-steps-flowchart">
        <button
          type="button"
          className="fs-quiet-button"
          tabIndex={-1}
          aria-expanded={isShown}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setIsShown(!isShown)}
        >
          {say(isShown ? 'flowchartHide' : 'flowchartShow')}
        </button>
        {isShown ? <Flowchart steps={element as Steps} /> : null}
      </div>
    </div>
  )
}

/** One step: its facts in cells of their own, its action and its limit as text. */
export const StepRow = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'step'> }) => {
  const session = useSession()
  const say = useWords()
  const { editor } = session
  const path = ReactEditor.findPath(editor, element)
  const number = useNumbers(
    ({ processes }) =>
      [...processes.values()]
        .flatMap((one) => one.children.map((step, index) => (step.id === element.id ? index + 1 : 0)))
        .find((index) => index > 0) ?? (path.at(-1) ?? 0) + 1,
  )
  const responsible = useView((view) =>
    element.responsible.map((key) => resolveField(key, view.fields).text || key).join('、'),
  )
  const records = useView((view) =>
    element.records.map((code) => `${view.titles.get(code) ?? ''}（${code}）`).join('\n'),
  )
  const nextNames = useNumbers(({ processes }) => nextText(element, [...processes.values()], say('stepEnd')))
  const isReadOnly = useView((view) => view.isReadOnly)
  const openPanel = (target: HTMLElement): void => {
    if (isReadOnly) return
    session.panel.set({
      kind: 'step',
      rectangle: target.getBoundingClientRect(),
      path: ReactEditor.findPath(editor, element),
    })
  }
  const factCell = (text: string, className = '') => (
    <td
      contentEditable={false}
      className={`fs-cell fs-step-fact ${className}`}
      onClick={(event) => openPanel(event.currentTarget)}
    >
      {text}
    </td>
  )
  return (
    <tr {...attributes} data-step-id={element.id} data-kind={element.kind} className="fs-step">
      <td contentEditable={false} className="fs-cell fs-step-number">
        {number}
        {isReadOnly ? null : <StepButtons element={element} openPanel={openPanel} />}
      </td>
      {factCell(element.kind === 'decision' ? `◇ ${element.name}` : element.name, 'fs-step-name')}
      {factCell(responsible)}
      {children}
      {factCell(records)}
      {factCell(nextNames)}
    </tr>
  )
}

const StepButtons = ({
  element,
  openPanel,
}: {
  readonly element: NodeOf<'step'>
  readonly openPanel: (target: HTMLElement) => void
}) => {
  const { editor } = useSession()
  const say = useWords()
  const at = (): number[] => ReactEditor.findPath(editor, element)
  const buttons = [
    { word: 'stepEdit', sign: '✎', act: openPanel },
    { word: 'stepAdd', sign: '+', act: () => addStep(editor, at(), say('newStep')) },
    { word: 'stepUp', sign: '↑', act: () => moveStep(editor, at(), -1) },
    { word: 'stepDown', sign: '↓', act: () => moveStep(editor, at(), 1) },
    { word: 'stepRemove', sign: '×', act: () => removeStep(editor, at()) },
  ] as const
  return (
    <span className="fs-step-buttons">
      {buttons.map(({ word, sign, act }) => (
        <button
          key={word}
          type="button"
          tabIndex={-1}
          title={say(word)}
          aria-label={`${say(word)}：${element.name}`}
          data-sign={sign}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => act(event.currentTarget)}
        />
      ))}
    </span>
  )
}

const nextText = (element: NodeOf<'step'>, processes: readonly Steps[], end: string): string => {
  const process = processes.find((one) => one.children.some((step) => step.id === element.id))
  return element.next
    .map(({ to, label }) => {
      const name = to === 'end' ? end : (process?.children.find((step) => step.key === to)?.name ?? to)
      return label === undefined || label === '' ? name : `${label}→${name}`
    })
    .join('\n')
}

/** The action or the limit of a step: a line of text in a cell. */
export const StepLine = ({
  attributes,
  children,
}: RenderElementProps & { readonly element: NodeOf<'stepAction' | 'stepLimit'> }) => (
  <td {...attributes} className="fs-cell">
    {children}
  </td>
)
