import type { Catalogue, Requirement } from '../../catalogue/catalogue.js'
import { diagnose } from '../../diagnostics/diagnostic.js'
import { isSystemDocument } from '../../model/document.js'
import { resolveField } from '../../project/fields.js'
import { keepByObject } from '../../project/keep.js'
import { evidenceOnFile, type EvidenceItem } from '../../project/project.js'
import { readQuantities } from '../../text/quantities.js'
import type { Finding } from '../finding.js'
import { fieldTopics, type FieldTopic } from '../ledger/field-topics.js'
import { readLedger, type FieldEntry, type TextEntry } from '../ledger/ledger.js'
import { isStricter } from '../ledger/match-figure.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'

/** What a document promises beyond its fields, and the first use of each commitment field. */
type OwnRuleFacts = { readonly special: readonly TextEntry[]; readonly first: ReadonlyMap<string, FieldEntry> }

/**
 * Promises that the company may be held to and cannot prove (a breach of an own rule costs a special deduction): typed
 * ones stricter than the rule for the same work, and, by requirement, those without evidence. One line says so while
 * no evidence is on file at all. Promises that fall short of a law are errors; the kit gives the law’s figure, if any.
 */
export const ownRule: ConsistencyRule<OwnRuleFacts> = {
  name: 'own-rule',
  read: (reading, { fields }) => {
    const first = new Map<string, FieldEntry>()
    const special: TextEntry[] = []
    for (const entry of readLedger(reading, fields))
      if (entry.source === 'field') {
        if (!first.has(entry.field)) first.set(entry.field, entry)
      } else if (entry.match?.type === 'special' && entry.figure.standing && isSystemDocument(entry.kind))
        special.push(entry)
    return { special, first }
  },
  judge: (parts, setting) => {
    const firstUse = (field: string): FieldEntry | undefined =>
      parts.map(({ facts }) => facts.first.get(field)).find((use) => use !== undefined)
    return [
      ...belowLaw(setting, firstUse),
      ...parts.flatMap(({ facts }) => facts.special.flatMap((entry) => stricterThanRule(entry, setting))),
      ...withoutProof(setting, firstUse),
    ]
  },
}

/** A typed promise for a special case that binds harder than every rule for that work. */
const stricterThanRule = (entry: TextEntry, { project, fields }: ProjectSetting): Finding[] => {
  const { match, quantity, claims } = entry
  if (match?.type !== 'special' || claims.some((clause) => isProved(clause, evidenceOnFile(project)))) return []
  const [nearest] = match.among
  if (nearest === undefined || !isPlain(entry) || !match.among.every((field) => isStricter(quantity, field))) return []
  const there = match.among.map(({ field }) => resolveField(field, fields).text).join('、')
  const parameters = { here: quantity.printed, topic: nearest.topic, there }
  return [diagnose('promise-without-evidence', parameters, { document: entry.document, block: entry.block })]
}

const isPlain = ({ quantity }: TextEntry): boolean => quantity.bound === 'exact' || quantity.bound === 'at-most'

const isProved = (clause: string, evidence: readonly EvidenceItem[]): boolean =>
  evidence.some(({ requirements }) =>
    requirements.some((id) => id === clause || id.startsWith(`${clause}.`) || clause.startsWith(`${id}.`)),
  )

type FirstUse = (field: string) => FieldEntry | undefined

const withoutProof = ({ project, catalogue, fields }: ProjectSetting, firstUse: FirstUse): Finding[] => {
  const promised = promisesOf(catalogue)
    .map(({ requirement, promises }) => ({
      requirement,
      promises: promises.filter((field) => firstUse(field) !== undefined),
    }))
    .filter(({ promises }) => promises.length > 0)
  if (evidenceOnFile(project).length === 0) {
    const count = new Set(promised.flatMap(({ promises }) => promises)).size
    return count === 0 ? [] : [diagnose('promises-unproven', { count }, { file: 'evidence/index.json' })]
  }
  return promised
    .filter(({ requirement }) => !isProved(requirement.id, evidenceOnFile(project)))
    .flatMap(({ requirement, promises }): Finding[] => {
      const use = firstUse(promises[0] ?? '')
      if (use === undefined) return []
      const parameters = {
        requirement: requirement.id,
        promises: promises.map((field) => resolveField(field, fields).label).join('、'),
        records: recordsOf(requirement).join('、') || '—',
      }
      return [diagnose('promise-needs-proof', parameters, { document: use.document, block: use.block })]
    })
}

type Promised = { readonly requirement: Requirement; readonly promises: readonly string[] }

/** The commitment fields that each requirement’s expectations look for. */
const promisesOf: (catalogue: Catalogue) => readonly Promised[] = keepByObject(({ requirements }: Catalogue) =>
  requirements.map((requirement) => ({
    requirement,
    promises: [
      ...new Set(
        requirement.expectations.flatMap(({ match }) =>
          match.type === 'commitment' && match.field !== undefined ? [match.field] : [],
        ),
      ),
    ],
  })),
)

/** The records that prove a requirement: those that its expectations call, or ask as evidence. */
const recordsOf = ({ expectations }: Requirement): string[] => [
  ...new Set(
    expectations.flatMap(({ match }) => {
      if (match.type === 'record') return match.codes
      return match.type === 'evidence' ? (match.records ?? []) : []
    }),
  ),
]

/** Promises that give less than the law; only where the kit states the law’s figure and its source. */
const belowLaw = ({ fields }: ProjectSetting, firstUse: FirstUse): Finding[] =>
  fieldTopics(fields).commitments.flatMap((field): Finding[] => {
    const legal = fields.definitions.get(field.field)?.legal
    const bound = legal === undefined ? undefined : readQuantities(`${legal.value}${legal.unit}`)[0]
    if (legal === undefined || bound === undefined || bound.kind !== field.quantity.kind) return []
    if (!isLess(field, bound.value)) return []
    const parameters = {
      label: field.label,
      here: resolveField(field.field, fields).text,
      there: bound.printed,
      source: legal.source,
    }
    const use = firstUse(field.field)
    return [
      diagnose('promise-below-law', parameters, use === undefined ? {} : { document: use.document, block: use.block }),
    ]
  })

const isLess = ({ direction, quantity }: FieldTopic, legal: number): boolean =>
  direction === 'at-most' ? quantity.value > legal : quantity.value < legal
