/**
 * Where words of the project stand, as a person would say it: a line of text, a caption, a part of a process, or a
 * part of a record form. Rows, columns and steps count from 0. What is generated or comes from the profile has none.
 */
export type WordPlace =
  | { readonly type: PlainPlace; readonly isLink?: true }
  | { readonly type: 'cell'; readonly row: number; readonly column: number; readonly isLink?: true }
  | { readonly type: StepPlace; readonly step: number; readonly id: string; readonly isLink?: true }

/** Places that need no number. */
export type PlainPlace =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'guide'
  | 'tableCaption'
  | 'figureCaption'
  | 'stepsCaption'
  | 'generatedCaption'
  | 'imageWords'
  | 'formTitle'
  | 'formPart'
  | 'formLabel'
  | 'formOption'
  | 'formUnit'
  | 'formRow'
  | 'formNote'
  | 'formSigner'

/** The parts of a step: its name, its work, its time limit, and the answers that lead on. */
export type StepPlace = 'stepName' | 'stepAction' | 'stepLimit' | 'stepExit'
