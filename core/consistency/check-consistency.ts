import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js'
import { checkCharacters } from './check-characters.js'
import { checkUnfilledFields, checkUnknownFields } from './check-fields.js'
import { checkGuides, checkSampleData } from './check-leftovers.js'
import { checkUnknownRecords, checkUnusedRecords } from './check-records.js'
import { checkBlockReferences, checkClauses, checkDocumentReferences, checkSteps } from './check-references.js'
import { collectUses } from './collect-uses.js'
import type { ConsistencyCheck, ConsistencyInput } from './consistency-input.js'

const checks: readonly ConsistencyCheck[] = [
  checkUnknownFields,
  checkDocumentReferences,
  checkUnknownRecords,
  checkClauses,
  checkBlockReferences,
  checkSteps,
  checkUnfilledFields,
  checkUnusedRecords,
  checkCharacters,
  checkGuides,
  checkSampleData,
]

const weight = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>

/** Runs every check over the document set; errors come first, then the order of checks and of reading. */
export const checkConsistency = (input: ConsistencyInput): Diagnostic[] => {
  const uses = collectUses(input.project.documents)
  return checks.flatMap((check) => [...check(input, uses)]).toSorted((a, b) => weight[a.severity] - weight[b.severity])
}
