import type { Editor } from 'slate'
import type { Block } from '../../../core/model/block.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { plainText } from '../../../core/model/plain-text.js'
import { blockLines } from '../../../core/model/walk.js'
import { createDocumentSlate } from '../../../renderer/editor/create-editor.js'
import { contentOf } from '../../../renderer/editor/node-types.js'

/** An editor with counted ids and a clock that stands still unless it is moved. */
export const editorOf = (content: readonly Block[], clock = { time: 0 }): Editor => {
  let last = 0
  return createDocumentSlate(structuredClone(content), { newId: () => `n${(last += 1)}`, now: () => clock.time })
}

/** Puts the selection at Slate points. */
export const at = (
  editor: Editor,
  path: number[],
  offset = 0,
  focus: readonly [number[], number] = [path, offset],
): void => editor.select({ anchor: { path, offset }, focus: { path: focus[0], offset: focus[1] } })

/** Every line of the editor as text; a token is ◇. */
export const lines = (editor: Editor): string[] =>
  contentOf(editor).flatMap((block) => blockLines(block).map((line) => plainText(line.inlines, () => '◇')))

/** What the file format says against the content: nothing, it is to be hoped. */
export const problems = (content: readonly Block[]): readonly unknown[] => {
  const parsed = documentSchema.safeParse({ code: 'SP-14', title: '', kind: 'procedure', version: '', content })
  return parsed.success ? [] : parsed.error.issues
}

/** The blocks of an editor as they would be saved. */
export const saved = (editor: Editor): readonly Block[] => JSON.parse(JSON.stringify(contentOf(editor))) as Block[]
