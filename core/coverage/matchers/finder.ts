import type { FieldContext } from '../../project/fields.js'
import type { Evidence } from '../evidence.js'
import type { RequirementEvidence } from '../evidence-index.js'
import type { Witness } from '../report.js'

/** What matchers know besides the text: the fields' values, and which record forms exist. */
export type MatchContext = { readonly fields: FieldContext; readonly records: ReadonlySet<string> }

/** Finds the witnesses of one expectation in the evidence of its requirement, in reading order, on demand. */
export type Finder = (scope: RequirementEvidence) => Iterable<Witness>

/** A finder of every passage that passes a test. */
export const findPassages = (test: (evidence: Evidence) => boolean): Finder =>
  function* (scope) {
    for (const evidence of scope.evidence) {
      if (!test(evidence)) continue
      const { document, block, quote } = evidence.passage
      yield { document, block, quote }
    }
  }

/** A finder of nothing, for what the project cannot meet whatever its text says. */
export const findNothing: Finder = () => []
