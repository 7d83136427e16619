import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block, Step, StepAction, StepLimit, TableCell, TableRow } from '../../core/model/block.js'
import type { LinkInline, ReferenceInline, TextLeaf } from '../../core/model/inline.js'
import type { UndoEditor } from './plugins/with-undo.js'

/** A value of the model as Slate types it: the same shape, without `readonly`. */
export type Loose<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly [infer A, infer B]
    ? [Loose<A>, Loose<B>]
    : T extends readonly [infer A]
      ? [Loose<A>]
      : T extends readonly (infer U)[]
        ? Loose<U>[]
        : { -readonly [K in keyof T]: Loose<T[K]> }

/** A top-level block in the editor. */
export type BlockNode = Loose<Block>

/** A block of one type in the editor. */
export type NodeOf<T extends EditorElement['type']> = Extract<EditorElement, { type: T }>

/** Any element in the editor: blocks, the parts of tables and steps, inlines. */
export type EditorElement =
  | BlockNode
  | Loose<TableRow>
  | Loose<TableCell>
  | Loose<Step>
  | Loose<StepAction>
  | Loose<StepLimit>
  | Loose<ReferenceInline>
  | Loose<LinkInline>

/** What our editor knows beside Slate: where new ids come from. */
export type IdEditor = { newId: () => string }

/** The editor of a document. */
export type DocumentSlate = BaseEditor & ReactEditor & UndoEditor & IdEditor

declare module 'slate' {
  interface CustomTypes {
    Editor: DocumentSlate
    Element: EditorElement
    Text: Loose<TextLeaf>
  }
}
