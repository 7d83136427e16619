import { contentsPrelude } from './contents.js'
import { drawingPrelude } from './drawing.js'
import { frontMatterPrelude } from './front-matter.js'
import { pagePrelude } from './page.js'
import { tablePrelude } from './table.js'
import { textPrelude } from './text.js'
import { array, literal } from '../source/literal.js'

/** Font families in order of preference: a character that the first lacks is taken from the next. */
export type Families = { readonly serif: readonly string[]; readonly sans: readonly string[] }

/** The Typst functions and rules that generated code stands on. */
export const prelude = ({ serif, sans }: Families): string =>
  [
    `#let serif = ${array(serif.map(literal))}`,
    `#let sans = ${array(sans.map(literal))}`,
    textPrelude,
    pagePrelude,
    tablePrelude,
    drawingPrelude,
    contentsPrelude,
    frontMatterPrelude,
  ].join('\n')
