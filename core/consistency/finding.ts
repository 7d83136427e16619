import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { FieldValue } from '../model/profile-field.js'

/** A place in a document: a block (or a step by its own id), as findings name it. */
type At = { readonly document: string; readonly block: string }

/**
 * A mechanical repair, as data: `applyFix` makes it. Texts are matched as they stand in the block's text leaves;
 * `occurrence` counts equal texts in the block from 0.
 */
export type Fix =
  | (At & { readonly type: 'replace-text'; readonly from: string; readonly to: string; readonly occurrence?: number })
  | (At & {
      readonly type: 'text-to-field'
      readonly text: string
      readonly field: string
      readonly occurrence?: number
    })
  | (At & {
      readonly type: 'rename-reference'
      readonly reference: 'field' | 'documentRef' | 'recordRef' | 'clauseRef'
      readonly from: string
      readonly to: string
    })
  | (At & { readonly type: 'remove-block' })
  | { readonly type: 'remove-record'; readonly record: string }
  | { readonly type: 'set-field'; readonly field: string; readonly value: FieldValue }
  | { readonly type: 'all'; readonly fixes: readonly Fix[] }

/** A diagnostic of the document set; `fix` where the repair is mechanical, `related` the other places it speaks of. */
export type Finding = Diagnostic & { readonly fix?: Fix; readonly related?: readonly At[] }
