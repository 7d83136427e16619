import type { Path } from 'slate'

/** What opened the list: 《 for documents and records, @ for everything, / for blocks and everything. */
export type CompletionTrigger = '《' | '@' | '/'

/** An open list: where the sign that opened it stands, what was typed behind it, and the line that is chosen. */
export type CompletionState = {
  readonly trigger: CompletionTrigger
  readonly path: Path
  readonly offset: number
  readonly query: string
  readonly chosen: number
}

/** The sign behind which the caret stands in a line of text, and what was typed since; undefined without one. */
export const readTrigger = (
  textBefore: string,
): { readonly trigger: CompletionTrigger; readonly offset: number; readonly query: string } | undefined => {
  const match = /(《|@|\/)([^《》@/，。；：！？、\s]{0,16})$/u.exec(textBefore)
  if (match === null) return undefined
  const [whole, trigger, query] = match
  const offset = textBefore.length - (whole?.length ?? 0)
  const before = textBefore[offset - 1]
  // A slash or an at sign inside a word (A/0, GB/T, an address) means itself.
  if (trigger !== '《' && before !== undefined && /[\w.]/u.test(before)) return undefined
  return { trigger: trigger as CompletionTrigger, offset, query: query ?? '' }
}
