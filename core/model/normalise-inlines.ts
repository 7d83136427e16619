import { isTextLeaf, type Inline, type LinkInline, type Marks, type TextLeaf } from './inline.js'

const markNames = [
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
] as const satisfies readonly (keyof Marks)[]

/** True for leaves that show the same formats. */
export const sameMarks = (one: Marks, other: Marks): boolean => markNames.every((name) => one[name] === other[name])

/**
 * A line as the editor wants it: text on both sides of every element, no two neighbouring leaves with the same marks,
 * no empty leaf that is not needed. A line that is so already is returned itself, so identities survive.
 */
export const normaliseInlines = (inlines: readonly Inline[]): readonly Inline[] => {
  const line: Inline[] = []
  for (const inline of inlines) {
    if (isTextLeaf(inline)) addLeaf(line, inline)
    else addElement(line, inline.type === 'link' ? normaliseLink(inline) : inline)
  }
  const last = line.at(-1)
  if (last === undefined || !isTextLeaf(last)) line.push({ text: '' })
  return sameItems(line, inlines) ? inlines : line
}

const addLeaf = (line: Inline[], leaf: TextLeaf): void => {
  const last = line.at(-1)
  if (last === undefined || !isTextLeaf(last)) line.push(leaf)
  else if (last.text === '') line[line.length - 1] = leaf
  else if (leaf.text === '') return
  else if (sameMarks(last, leaf)) line[line.length - 1] = { ...last, text: last.text + leaf.text }
  else line.push(leaf)
}

const addElement = (line: Inline[], element: Inline): void => {
  const last = line.at(-1)
  if (last === undefined || !isTextLeaf(last)) line.push({ text: '' })
  line.push(element)
}

const normaliseLink = (link: LinkInline): LinkInline => {
  const children: Inline[] = []
  for (const leaf of link.children) addLeaf(children, leaf)
  if (children.length === 0) children.push({ text: '' })
  return sameItems(children, link.children) ? link : { ...link, children: children.filter(isTextLeaf) }
}

const sameItems = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])
