import { isTextLeaf, type Inline, type LinkInline, type TextLeaf } from '../../../core/model/inline.js'

/** Leaves that stand side by side, with their text. A field, a reference or a link ends a run; a link's words are one. */
export type TextRun = { readonly leaves: readonly TextLeaf[]; readonly text: string; readonly isLink: boolean }

/** A line with the leaves of each run exchanged, in order; a line of which nothing changes is returned itself. */
export const mapRuns = (
  inlines: readonly Inline[],
  change: (run: TextRun) => readonly TextLeaf[],
): readonly Inline[] => {
  const line: Inline[] = []
  let leaves: TextLeaf[] = []
  let isChanged = false
  const exchange = (old: readonly TextLeaf[], isLink: boolean): readonly TextLeaf[] => {
    const next = change({ leaves: old, text: old.map((leaf) => leaf.text).join(''), isLink })
    if (next !== old) isChanged = true
    return next
  }
  const flush = (): void => {
    if (leaves.length > 0) line.push(...exchange(leaves, false))
    leaves = []
  }
  for (const inline of inlines) {
    if (isTextLeaf(inline)) {
      leaves.push(inline)
      continue
    }
    flush()
    if (inline.type !== 'link') line.push(inline)
    else {
      const children = exchange(inline.children, true)
      line.push(children === inline.children ? inline : ({ ...inline, children } satisfies LinkInline))
    }
  }
  flush()
  return isChanged ? line : inlines
}

/** The leaves of a run with ranges of its text replaced; new text takes the marks of the first character replaced. */
export const replaceInLeaves = (
  leaves: readonly TextLeaf[],
  replacements: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): readonly TextLeaf[] => {
  if (replacements.length === 0) return leaves
  const result: TextLeaf[] = []
  let start = 0
  for (const leaf of leaves) {
    const end = start + leaf.text.length
    let text = ''
    let at = start
    for (const { from, to, text: words } of replacements) {
      if (to <= start || from >= end) continue
      text += leaf.text.slice(at - start, Math.max(from, start) - start)
      // The replacement stands where the match begins; later leaves only lose their part of it.
      if (from >= start) text += words
      at = Math.min(to, end)
    }
    text += leaf.text.slice(at - start)
    if (text !== '' || leaves.length === 1) result.push({ ...leaf, text })
    start = end
  }
  return result.length > 0 ? result : [{ ...leaves[0], text: '' }]
}
