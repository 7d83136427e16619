import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js'
import { shapeDiagnostics } from '../diagnostics/shape.js'
import type { Catalogue } from './catalogue.js'
import { checkInvariants } from './invariants.js'
import { standardSchema } from './schema.js'
import { spreadOpenPoints } from './spread-points.js'
import { checkStructure } from './structure.js'

/** A catalogue, or what is wrong with its file. */
export type LoadedCatalogue = { readonly catalogue?: Catalogue; readonly diagnostics: readonly Diagnostic[] }

/**
 * Makes a catalogue of a parsed `standard.yml`: checks shape and structure, spreads the points that nobody knows and
 * asserts the invariants. `lineOf` finds the line of a path, where the parser knows it.
 */
export const loadCatalogue = (
  raw: unknown,
  file: string,
  lineOf?: (path: readonly PropertyKey[]) => number | undefined,
): LoadedCatalogue => {
  const parsed = standardSchema.safeParse(raw)
  if (!parsed.success) return { diagnostics: shapeDiagnostics(parsed.error, file, lineOf) }
  const structure = checkStructure(parsed.data, file)
  if (hasErrors(structure)) return { diagnostics: structure }
  const catalogue = spreadOpenPoints(parsed.data)
  const diagnostics = [...structure, ...checkInvariants(catalogue, file)]
  return hasErrors(diagnostics) ? { diagnostics } : { catalogue, diagnostics }
}
