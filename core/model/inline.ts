/** Character formats of a text leaf. A mark that is off is absent. */
export type Marks = {
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly superscript?: true
  readonly subscript?: true
}

/** A run of text with one set of marks: the Slate leaf. */
export type TextLeaf = Marks & { readonly text: string }

/** What Slate asks of an element that has no text of its own. */
export type VoidChildren = readonly [{ readonly text: '' }]

/** A typed fact of the profile or the organisation, by key: `company.name`, `department.quality`, `post.auditor`. */
export type FieldInline = { readonly type: 'field'; readonly field: string; readonly children: VoidChildren }

/** A reference to a document of the set, by code: `SP-14`. Printed as 《title》(code). */
export type DocumentReference = { readonly type: 'documentRef'; readonly code: string; readonly children: VoidChildren }

/** A reference to a record form, by code: `SR-14-01`. Printed as 《title》(code). */
export type RecordReference = { readonly type: 'recordRef'; readonly code: string; readonly children: VoidChildren }

/** A reference to a clause of the standard: `5.3.2.1`. */
export type ClauseReference = { readonly type: 'clauseRef'; readonly clause: string; readonly children: VoidChildren }

/** A reference to a numbered block (table, figure, heading) of the same document, by block id. Printed as 表 2 or 6.1. */
export type BlockReference = { readonly type: 'blockRef'; readonly target: string; readonly children: VoidChildren }

/** A link to an address outside the document set. */
export type LinkInline = { readonly type: 'link'; readonly url: string; readonly children: readonly TextLeaf[] }

/** Inlines without text of their own. */
export type ReferenceInline = FieldInline | DocumentReference | RecordReference | ClauseReference | BlockReference

/** Everything that may stand in a line of text. */
export type Inline = TextLeaf | ReferenceInline | LinkInline

/** True for a text leaf. */
export const isTextLeaf = (inline: Inline): inline is TextLeaf => !('type' in inline)
