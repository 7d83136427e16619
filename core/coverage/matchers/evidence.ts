import type { EvidenceMatcher } from '../../catalogue/expectation.js'
import { isWithin } from '../../catalogue/clause-number.js'
import type { MatchContext } from '../match-context.js'
import type { ProjectFinder } from './finder.js'

/** The files of the evidence index for the requirement; a witness names the file in `evidence/` and the entry. */
export const findEvidence = (
  { records }: EvidenceMatcher,
  { evidence }: MatchContext,
  requirement: string,
): ProjectFinder => ({
  scope: 'project',
  witnesses: evidence
    .filter(
      (item) =>
        item.requirements.some((clause) => isWithin(requirement, clause)) &&
        (records === undefined || (item.record !== undefined && records.includes(item.record))),
    )
    .map((item) => ({ document: `evidence/${item.file}`, block: item.id, quote: item.title })),
})
