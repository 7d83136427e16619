import type { Document } from './document.js'
import { mapInlines } from './map-inlines.js'
import { normaliseInlines } from './normalise-inlines.js'

/** A document with every line normalised; one that needs nothing is returned itself. */
export const normaliseDocument = (document: Document): Document => {
  const content = document.content.map((block) => mapInlines(block, normaliseInlines))
  return content.every((block, index) => block === document.content[index]) ? document : { ...document, content }
}
