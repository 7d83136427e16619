import { clauseExists, mayReferTo } from '../../catalogue/lookup.js'
import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Block } from '../../model/block.js'
import { keepByObject } from '../../project/keep.js'
import { unknownUses, usesOf } from '../collect-uses.js'
import type { ConsistencyRule } from '../rule.js'
import type { Use } from '../uses.js'

/** References to documents that the register does not list. */
export const unknownDocuments: ConsistencyRule<readonly Use[]> = {
  name: 'unknown-documents',
  read: ({ document }, { project }) => {
    const codes = new Set(project.manifest.register.map((entry) => entry.code))
    return unknownUses(usesOf(document).documents, (code) => codes.has(code))
  },
  judge: (parts) =>
    parts.flatMap(({ facts }) =>
      facts.map(({ name, document, block }) => diagnose('document-unknown', { code: name }, { document, block })),
    ),
}

/** Claims of clauses, and references to clauses, that the standard does not have. */
export const unknownClauses: ConsistencyRule<{ readonly claims: readonly Use[]; readonly references: readonly Use[] }> =
  {
    name: 'unknown-clauses',
    read: ({ document }, { catalogue }) => {
      const { claims, clauses } = usesOf(document)
      return {
        claims: unknownUses(claims, (clause) => clauseExists(catalogue, clause)),
        references: unknownUses(clauses, (clause) => mayReferTo(catalogue, clause)),
      }
    },
    judge: (parts, { project, catalogue }) => {
      const inText = [...parts.flatMap(({ facts }) => facts.claims), ...parts.flatMap(({ facts }) => facts.references)]
      const isUnknown = ({ clause }: { readonly clause: string }): boolean => !clauseExists(catalogue, clause)
      return [
        ...inText.map(({ name, document, block }) => diagnose('clause-unknown', { clause: name }, { document, block })),
        ...project.manifest.exclusions
          .filter(isUnknown)
          .map(({ clause }) => diagnose('clause-unknown', { clause }, { file: 'fivestar.json' })),
        ...project.organisation.responsibilities
          .filter(isUnknown)
          .map(({ clause }) => diagnose('clause-unknown', { clause }, { file: 'organisation.json' })),
      ]
    },
  }

/** Cross-references to blocks that are not in the document, and flowcharts of processes that are not. */
export const danglingBlockReferences: ConsistencyRule<readonly Use[]> = {
  name: 'dangling-block-references',
  read: ({ document }) => {
    const { blocks } = usesOf(document)
    if (blocks.length === 0) return []
    const targets = new Set(document.content.filter((block) => numbered.has(block.type)).map((block) => block.id))
    return blocks.filter(({ name }) => !targets.has(name))
  },
  judge: (parts) =>
    parts.flatMap(({ facts }) =>
      facts.map(({ name, document, block }) =>
        diagnose('block-reference-dangling', { target: name }, { document, block }),
      ),
    ),
}

/** Steps that lead to a step which their process does not have. */
export const unknownSteps: ConsistencyRule<readonly Use[]> = {
  name: 'unknown-steps',
  read: ({ document }) =>
    document.content.flatMap((block) => danglingExits(block).map((exit) => ({ document: document.code, ...exit }))),
  judge: (parts) =>
    parts.flatMap(({ facts }) =>
      facts.map(({ name, document, block }) => diagnose('step-unknown', { target: name }, { document, block })),
    ),
}

const nothing: readonly Omit<Use, 'document'>[] = []

const danglingExits = keepByObject((block: Block): readonly Omit<Use, 'document'>[] => {
  if (block.type !== 'steps') return nothing
  const keys = new Set(block.children.map((step) => step.key))
  return block.children.flatMap((step) =>
    step.next
      .filter((exit) => exit.to !== 'end' && !keys.has(exit.to))
      .map((exit) => ({ block: step.id, name: exit.to })),
  )
})

const numbered: ReadonlySet<Block['type']> = new Set<Block['type']>([
  'heading',
  'table',
  'figure',
  'steps',
  'generated',
])
