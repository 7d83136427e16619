import type { Catalogue } from '../catalogue/catalogue.js'
import type { Document } from '../model/document.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import type { Drawing } from './drawing.js'
import type { Numbering } from './numbering.js'
import type { PrintFigure } from './print-set.js'

/** An image that main has read and measured. */
export type PrintImage = PrintFigure['image']

/** What the passes before export need to know beside the block in hand. */
export type PrintContext = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
  readonly images: ReadonlyMap<string, PrintImage>
  /** The document in hand. */
  readonly document: Document
  readonly numbering: Numbering
  /** Bookmark of the block that answers a clause, where the printed set has one. */
  readonly clauseTargets: ReadonlyMap<string, string>
  /** Flowcharts that are drawn already, by what they show: a compilation and its single documents share them. */
  readonly flowcharts: Map<string, Drawing>
  /** Codes of the documents and record forms that are printed in this set. */
  readonly printed: ReadonlySet<string>
}
