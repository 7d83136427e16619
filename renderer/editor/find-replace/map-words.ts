import type { Block, Step, Steps, Table } from '../../../core/model/block.js'
import type { Document } from '../../../core/model/document.js'
import type { Inline, TextLeaf } from '../../../core/model/inline.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { mapRuns, type TextRun } from './text-runs.js'
import type { StepPlace, WordPlace } from './word-place.js'

/** Changes one run of words; what it returns itself stays as it is. */
export type WordChange = (run: TextRun, place: WordPlace) => readonly TextLeaf[]

/** A document's own title with its words changed. */
export const mapTitleWords = (document: Document, change: WordChange): Document =>
  withWords(document, 'title', { type: 'title' }, change)

/**
 * A block with all words changed that are the project's own, in reading order: lines, captions, the names and answers
 * of steps, the words for an image. Fields, references and generated content have none. What does not change keeps its
 * identity.
 */
export const mapBlockWords = (block: Block, change: WordChange): Block => {
  switch (block.type) {
    case 'heading':
    case 'guide':
      return withLine(block, { type: block.type }, change)
    case 'paragraph':
      return withLine(block, { type: block.list === undefined ? 'paragraph' : 'listItem' }, change)
    case 'table':
      return mapTable(withOptional(block, 'caption', { type: 'tableCaption' }, change), change)
    case 'figure':
      return withWords(
        withWords(block, 'caption', { type: 'figureCaption' }, change),
        'alt',
        { type: 'imageWords' },
        change,
      )
    case 'steps':
      return mapSteps(withOptional(block, 'caption', { type: 'stepsCaption' }, change), change)
    case 'generated':
      return withOptional(block, 'caption', { type: 'generatedCaption' }, change)
    case 'form':
    case 'pageBreak':
      return block
  }
}

const mapTable = (table: Table, change: WordChange): Table =>
  withValue(
    table,
    'children',
    mapSame(table.children, (tableRow, row) =>
      withValue(
        tableRow,
        'children',
        mapSame(tableRow.children, (cell, column) => withLine(cell, { type: 'cell', row, column }, change)),
      ),
    ),
  )

const mapSteps = (steps: Steps, change: WordChange): Steps =>
  withValue(
    steps,
    'children',
    mapSame(steps.children, (step, index) => mapStep(step, (type) => ({ type, step: index, id: step.id }), change)),
  )

const mapStep = (step: Step, place: (type: StepPlace) => WordPlace, change: WordChange): Step => {
  const named = withWords(step, 'name', place('stepName'), change)
  const [action, limit] = named.children
  const newAction = withLine(action, place('stepAction'), change)
  const newLimit = withLine(limit, place('stepLimit'), change)
  const worded: Step =
    newAction === action && newLimit === limit ? named : { ...named, children: [newAction, newLimit] }
  const exits = mapSame(worded.next, (exit) => withOptional(exit, 'label', place('stepExit'), change))
  return withValue(worded, 'next', exits)
}

const withLine = <T extends { readonly children: readonly Inline[] }>(
  node: T,
  place: WordPlace,
  change: WordChange,
): T => {
  const children = mapRuns(node.children, (run) => change(run, run.isLink ? { ...place, isLink: true } : place))
  return children === node.children ? node : { ...node, children: normaliseInlines(children) }
}

/** Words without formats, changed; the same words where nothing changes. */
export const changeWords = (words: string, place: WordPlace, change: WordChange): string => {
  const leaves = [{ text: words }]
  const changed = change({ leaves, text: words, isLink: false }, place)
  return changed === leaves ? words : changed.map((leaf) => leaf.text).join('')
}

/** A value with the words of one key changed. */
export const withWords = <T extends { readonly [P in Key]: string }, Key extends keyof T>(
  value: T,
  key: Key,
  place: WordPlace,
  change: WordChange,
): T => {
  const words = changeWords(value[key], place, change)
  return words === value[key] ? value : { ...value, [key]: words }
}

/** The same for words that may be missing; where nothing is left of them they are. */
export const withOptional = <T extends { readonly [P in Key]?: string }, Key extends keyof T>(
  value: T,
  key: Key,
  place: WordPlace,
  change: WordChange,
): T => {
  const before: string | undefined = value[key]
  if (before === undefined) return value
  const words = changeWords(before, place, change)
  if (words === before) return value
  if (words !== '') return { ...value, [key]: words }
  const { [key]: _words, ...rest } = value
  return rest as T
}

/** A value with one key changed; the value itself where nothing changes. */
export const withValue = <T, Key extends keyof T>(value: T, key: Key, next: T[Key]): T =>
  next === value[key] ? value : { ...value, [key]: next }

/** A list with every item changed; the list itself where nothing changes. */
export const mapSame = <Item>(items: readonly Item[], change: (item: Item, index: number) => Item): readonly Item[] => {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
