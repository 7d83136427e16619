import type { Document } from '../model/document.js'
import type { FieldContext } from './fields.js'
import type { DocumentPassages } from './passage.js'

/**
 * One document as checks read it. A reader hands out the same passage objects for unchanged blocks, so that whatever is
 * worked out from a passage may be kept in a WeakMap by passage.
 */
export type DocumentReading = DocumentPassages & { readonly document: Document }

/** What passages are printed with: the fields, and the titles of documents and record forms by code. */
export type PassageContext = { readonly fields: FieldContext; readonly titles: ReadonlyMap<string, string> }
