import { Element, type Editor, type Path } from 'slate'
import { isBlockNode } from '../node-types.js'
import type { EditorElement } from '../slate-types.js'

/** Gives the second half of a split block an id of its own; claims, the kit's mark and a list's new start stay with the first half. */
export const withIds = (editor: Editor, newId: () => string): Editor => {
  const { getSplitProperties } = editor
  editor.newId = newId
  editor.getSplitProperties = (node, path: Path) => {
    const properties = getSplitProperties(node, path)
    if (!Element.isElement(node)) return properties
    if (node.type === 'step') return { ...properties, id: newId(), key: newId() }
    if (!isBlockNode(node)) return properties
    const {
      clauses: _clauses,
      list,
      ...rest
    } = properties as Partial<EditorElement> & {
      clauses?: unknown
      list?: { kind: 'bullet' | 'ordered'; level: 0 | 1 | 2 }
    }
    return { ...rest, id: newId(), ...(list === undefined ? {} : { list: { kind: list.kind, level: list.level } }) }
  }
  return editor
}
