import { runnable, type RunnableRule } from './rule-session.js'
import { approvals } from './rules/approvals.js'
import { unprintableCharacters } from './rules/characters.js'
import { chronology } from './rules/chronology.js'
import { unfilledFields, unknownFields } from './rules/fields.js'
import { foreignNames } from './rules/foreign-names.js'
import { unchangedKitText } from './rules/kit-text.js'
import { citedLaws, unconfirmedLaws } from './rules/laws.js'
import { leftGuides, sampleData } from './rules/leftovers.js'
import { leadingDepartments, ownership } from './rules/ownership.js'
import { placeholders } from './rules/placeholders.js'
import { processFlow, promisedRecords } from './rules/process.js'
import { commitments } from './rules/commitments.js'
import { retentions } from './rules/commitments-retention.js'
import { addresses, telephones } from './rules/contact-literals.js'
import { ownRule } from './rules/own-rule.js'
import { profileUnits } from './rules/profile-units.js'
import { unknownRecords, unusedRecords } from './rules/records.js'
import { danglingBlockReferences, unknownClauses, unknownDocuments, unknownSteps } from './rules/references.js'
import { revisionDates } from './rules/revision-dates.js'
import { typedPlaces } from './rules/typed-places.js'
import { typedClauses, typedReferences } from './rules/typed-references.js'
import { unitNames } from './rules/unit-names.js'

/** Every rule over the document set, in the order in which their findings are told (within one severity). */
export const consistencyRules: readonly RunnableRule[] = [
  runnable(unknownFields),
  runnable(unknownDocuments),
  runnable(unknownRecords),
  runnable(unknownClauses),
  runnable(danglingBlockReferences),
  runnable(unknownSteps),
  runnable(unfilledFields),
  runnable(unusedRecords),
  runnable(typedReferences),
  runnable(typedClauses),
  runnable(typedPlaces),
  runnable(ownership),
  runnable(leadingDepartments),
  runnable(unitNames),
  runnable(profileUnits),
  runnable(approvals),
  runnable(processFlow),
  runnable(promisedRecords),
  runnable(chronology),
  runnable(revisionDates),
  runnable(citedLaws),
  runnable(unconfirmedLaws),
  runnable(foreignNames),
  runnable(placeholders),
  runnable(unchangedKitText),
  runnable(commitments),
  runnable(retentions),
  runnable(telephones),
  runnable(addresses),
  runnable(ownRule),
  runnable(unprintableCharacters),
  runnable(leftGuides),
  runnable(sampleData),
]
