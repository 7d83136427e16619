import { clauseExists, mayReferTo } from '../catalogue/lookup.js'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import type { ConsistencyCheck } from './consistency-input.js'
import { unknownUses } from './first-uses.js'

/** References to documents that the register does not list. */
export const checkDocumentReferences: ConsistencyCheck = ({ project }, uses) => {
  const codes = new Set(project.manifest.register.map((entry) => entry.code))
  return unknownUses(uses.documents, (code) => codes.has(code)).map(({ name, document, block }) =>
    diagnose('document-unknown', { code: name }, { document, block }),
  )
}

/** Claims of clauses, and references to clauses, that the standard does not have. */
export const checkClauses: ConsistencyCheck = ({ project, catalogue }, uses) => [
  ...unknownUses(uses.claims, (clause) => clauseExists(catalogue, clause)).map(({ name, document, block }) =>
    diagnose('clause-unknown', { clause: name }, { document, block }),
  ),
  ...unknownUses(uses.clauses, (clause) => mayReferTo(catalogue, clause)).map(({ name, document, block }) =>
    diagnose('clause-unknown', { clause: name }, { document, block }),
  ),
  ...project.manifest.exclusions
    .filter(({ clause }) => !clauseExists(catalogue, clause))
    .map(({ clause }) => diagnose('clause-unknown', { clause }, { file: 'fivestar.json' })),
  ...project.organisation.responsibilities
    .filter(({ clause }) => !clauseExists(catalogue, clause))
    .map(({ clause }) => diagnose('clause-unknown', { clause }, { file: 'organisation.json' })),
]

/** Cross-references to blocks that are not in the document, and flowcharts of processes that are not. */
export const checkBlockReferences: ConsistencyCheck = ({ project }, uses) => {
  const targets = new Map(project.documents.map((document) => [document.code, referenceable(document)] as const))
  return uses.blocks
    .filter(({ document, name }) => !(targets.get(document)?.has(name) ?? false))
    .map(({ name, document, block }) => diagnose('block-reference-dangling', { target: name }, { document, block }))
}

/** Steps that lead to a step which their process does not have. */
export const checkSteps: ConsistencyCheck = ({ project }) =>
  project.documents.flatMap((document) => document.content.flatMap((block) => danglingExits(document, block)))

const danglingExits = (document: Document, block: Block): Diagnostic[] => {
  if (block.type !== 'steps') return []
  const keys = new Set(block.children.map((step) => step.key))
  return block.children.flatMap((step) =>
    step.next
      .filter((exit) => exit.to !== 'end' && !keys.has(exit.to))
      .map((exit) => diagnose('step-unknown', { target: exit.to }, { document: document.code, block: step.id })),
  )
}

const numbered: ReadonlySet<Block['type']> = new Set<Block['type']>([
  'heading',
  'table',
  'figure',
  'steps',
  'generated',
])

const referenceable = (document: Document): ReadonlySet<string> =>
  new Set(document.content.filter((block) => numbered.has(block.type)).map((block) => block.id))
