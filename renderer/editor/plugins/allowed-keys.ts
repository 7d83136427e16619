import { Element, Text, type Node } from 'slate'
import type { EditorElement, NodeOf } from '../slate-types.js'

const base = { type: true, id: true, clauses: true, children: true } as const

/**
 * What each element may hold in the file format; anything else comes from a change of type or a paste and is dropped.
 * Every key of the model must be listed: a new one that is missing here does not compile.
 */
const elementKeys: { readonly [T in EditorElement['type']]: Readonly<Record<keyof NodeOf<T>, true>> } = {
  heading: { ...base, level: true, numbered: true },
  paragraph: { ...base, list: true, align: true, ownWords: true },
  table: { ...base, caption: true, headerRows: true, widths: true, spans: true },
  row: { type: true, children: true },
  cell: { type: true, align: true, children: true },
  figure: { ...base, asset: true, alt: true, caption: true, widthMillimetres: true },
  steps: { ...base, caption: true },
  step: {
    type: true,
    id: true,
    key: true,
    kind: true,
    name: true,
    responsible: true,
    records: true,
    next: true,
    children: true,
  },
  stepAction: { type: true, children: true },
  stepLimit: { type: true, children: true },
  form: { ...base, record: true },
  guide: base,
  pageBreak: base,
  generated: { ...base, kind: true, of: true, caption: true },
  field: { type: true, field: true, children: true },
  documentRef: { type: true, code: true, children: true },
  recordRef: { type: true, code: true, children: true },
  clauseRef: { type: true, clause: true, children: true },
  blockRef: { type: true, target: true, children: true },
  link: { type: true, url: true, children: true },
}

const textKeys: Readonly<Record<keyof Text, true>> = {
  text: true,
  bold: true,
  italic: true,
  underline: true,
  strike: true,
  superscript: true,
  subscript: true,
}

/** The keys of a node that the file format does not know. */
export const strayKeys = (node: Node): readonly string[] => {
  const known = Text.isText(node) ? textKeys : Element.isElement(node) ? elementKeys[node.type] : undefined
  return known === undefined ? [] : Object.keys(node).filter((key) => !Object.hasOwn(known, key))
}
