import { Editor, Operation, Path, Transforms, type Range } from 'slate'

/** One step of undo: operations applied together, and the selection before them. */
export type UndoBatch = { readonly operations: Operation[]; readonly selectionBefore: Range | null }

/**
 * Undo that stops at sensible points. `splitUndo` makes the next change a step of its own; what happens between
 * `beginUndoGroup` and `endUndoGroup` (a composition) is one step.
 */
export type UndoEditor = {
  history: { undos: UndoBatch[]; redos: UndoBatch[] }
  undo: () => void
  redo: () => void
  splitUndo: () => void
  beginUndoGroup: () => void
  endUndoGroup: () => void
}

/** `now` in milliseconds tells pauses; `pause` is the longest gap within one step, `limit` the steps kept. */
export type UndoOptions = { readonly now: () => number; readonly pause?: number; readonly limit?: number }

const sentenceEnd = /[。！？；\n]$/u

/**
 * Undo and redo. Slate's own plugin joins all typing without a time limit and keeps 100 steps; this one also parts at a
 * pause, after a sentence and around compositions, and keeps 2000 steps.
 */
export const withUndo = (editor: Editor, options: UndoOptions): Editor => {
  const { now, pause = 900, limit = 2000 } = options
  const { apply } = editor
  let replaying = false
  let splitNext = false
  let group: 'none' | 'fresh' | 'open' = 'none'
  let lastTime = Number.NEGATIVE_INFINITY

  const replay = (from: 'undos' | 'redos', to: 'undos' | 'redos'): void => {
    const batch = editor.history[from].pop()
    if (batch === undefined) return
    replaying = true
    try {
      Editor.withoutNormalizing(editor, () => {
        const operations =
          from === 'redos' ? batch.operations : batch.operations.map((each) => Operation.inverse(each)).reverse()
        for (const operation of operations) editor.apply(operation)
        if (from === 'undos' && batch.selectionBefore) Transforms.select(editor, batch.selectionBefore)
      })
    } finally {
      replaying = false
    }
    editor.history[to].push(batch)
    splitNext = true
  }

  const joins = (operation: Operation): boolean => {
    const last = editor.history.undos.at(-1)?.operations.at(-1)
    if (last === undefined) return false
    if (group !== 'none') return group === 'open'
    if (editor.operations.includes(last) && !splitNext) return true
    return !splitNext && now() - lastTime <= pause && goesOn(last, operation)
  }

  editor.history = { undos: [], redos: [] }
  editor.undo = () => replay('undos', 'redos')
  editor.redo = () => replay('redos', 'undos')
  editor.splitUndo = () => {
    splitNext = true
  }
  editor.beginUndoGroup = () => {
    group = 'fresh'
  }
  editor.endUndoGroup = () => {
    group = 'none'
    splitNext = true
  }
  editor.apply = (operation) => {
    if (!replaying && operation.type !== 'set_selection') {
      const { undos } = editor.history
      if (joins(operation)) undos.at(-1)?.operations.push(operation)
      else undos.push({ operations: [operation], selectionBefore: editor.selection })
      if (undos.length > limit) undos.splice(0, undos.length - limit)
      editor.history.redos = []
      splitNext = false
      if (group === 'fresh') group = 'open'
      lastTime = now()
    }
    apply(operation)
  }
  return editor
}

/** True where typing or deleting simply goes on. */
const goesOn = (last: Operation, next: Operation): boolean => {
  if (last.type === 'insert_text' && next.type === 'insert_text')
    return (
      Path.equals(last.path, next.path) &&
      next.offset === last.offset + last.text.length &&
      !sentenceEnd.test(last.text)
    )
  if (last.type === 'remove_text' && next.type === 'remove_text')
    return Path.equals(last.path, next.path) && next.offset + next.text.length === last.offset
  return false
}
