import { Editor, Element, Transforms, type Path } from 'slate'
import { blockAt } from '../node-types.js'
import type { NodeOf } from '../slate-types.js'
import { asOneStep } from '../table/table-commands.js'

/** The facts of a step that are no text of the document. */
export type StepFacts = Pick<NodeOf<'step'>, 'name' | 'kind' | 'responsible' | 'records' | 'next'>

const newStep = (editor: Editor, name: string, next: NodeOf<'step'>['next']): NodeOf<'step'> => ({
  type: 'step',
  id: editor.newId(),
  key: editor.newId(),
  kind: 'action',
  name,
  responsible: [],
  records: [],
  next,
  children: [
    { type: 'stepAction', children: [{ text: '' }] },
    { type: 'stepLimit', children: [{ text: '' }] },
  ],
})

/** The process around a step. */
export const processAt = (editor: Editor, path: readonly number[]): NodeOf<'steps'> | undefined => {
  const node = editor.children[path[0] ?? -1]
  return node !== undefined && Element.isElement(node) && node.type === 'steps' ? node : undefined
}

/** Puts a step behind another; it stands between that step and the one to which it led. */
export const addStep = (editor: Editor, path: Path, name: string): void => {
  const process = processAt(editor, path)
  const [block = 0, row = 0] = path
  const before = process?.children[row]
  if (before === undefined) return
  asOneStep(editor, () => {
    const takesOver = before.kind === 'action' && before.next.length <= 1
    const step = newStep(editor, name, takesOver ? before.next.map((exit) => ({ to: exit.to })) : [{ to: 'end' }])
    Transforms.insertNodes(editor, step, { at: [block, row + 1], select: false })
    if (takesOver) Transforms.setNodes(editor, { next: [{ to: step.key }] }, { at: [block, row] })
    Transforms.select(editor, Editor.start(editor, [block, row + 1, 0]))
  })
}

/** Takes out a step; those that led to it lead on to where it led. The last step of a process stays. */
export const removeStep = (editor: Editor, path: Path): void => {
  const process = processAt(editor, path)
  const [block = 0, row = 0] = path
  const gone = process?.children[row]
  if (process === undefined || gone === undefined || process.children.length < 2) return
  const onward = gone.next.find((exit) => exit.to !== gone.key)?.to ?? 'end'
  asOneStep(editor, () => {
    process.children.forEach((step, index) => {
      if (index === row || !step.next.some((exit) => exit.to === gone.key)) return
      const next = step.next.map((exit) => (exit.to === gone.key ? { ...exit, to: onward } : exit))
      Transforms.setNodes(editor, { next: uniqueExits(next) }, { at: [block, index] })
    })
    Transforms.removeNodes(editor, { at: [block, row] })
  })
}

const uniqueExits = (exits: NodeOf<'step'>['next']): NodeOf<'step'>['next'] =>
  exits.filter(
    (exit, index) => exits.findIndex((other) => other.to === exit.to && other.label === exit.label) === index,
  )

/** Moves a step up or down in its process; its exits stay as they are. */
export const moveStep = (editor: Editor, path: Path, by: 1 | -1): void => {
  const [block = 0, row = 0] = path
  const count = processAt(editor, path)?.children.length ?? 0
  if (row + by < 0 || row + by >= count) return
  asOneStep(editor, () => Transforms.moveNodes(editor, { at: [block, row], to: [block, row + by] }))
}

/** Sets the facts of a step. */
export const setStepFacts = (editor: Editor, path: Path, facts: StepFacts): void =>
  asOneStep(editor, () => Transforms.setNodes(editor, facts, { at: path }))

/** Puts a new process with one step behind the block of the selection. */
export const insertSteps = (editor: Editor, name: string): void => {
  const found = editor.selection === null ? undefined : blockAt(editor, editor.selection.focus)
  const index = found === undefined ? editor.children.length : (found[1][0] ?? 0) + 1
  asOneStep(editor, () => {
    const steps = { type: 'steps' as const, id: editor.newId(), children: [newStep(editor, name, [{ to: 'end' }])] }
    Transforms.insertNodes(editor, steps, { at: [index], select: false })
    Transforms.select(editor, Editor.start(editor, [index, 0, 0]))
  })
}
