import type { Block, Step } from '../../model/block.js'
import { isTextLeaf, type Inline } from '../../model/inline.js'
import { mapInlines } from '../../model/map-inlines.js'
import type { Project } from '../../project/project.js'
import type { Fix } from '../finding.js'
import { changeAt } from './block-at.js'

type Rename = Fix & { readonly type: 'rename-reference' }

/** Makes every reference of one kind in a block or step lead to another name: in text, steps, claims and forms. */
export const renameReference = (project: Project, fix: Rename): Project =>
  fix.from === fix.to
    ? project
    : changeAt(project, fix.document, fix.block, {
        block: (block) => renameInBlock(block, fix),
        step: (step, block) => {
          const changed = renameLines({ ...block, children: [step] }, fix)
          return renameInStep(changed.type === 'steps' ? (changed.children[0] ?? step) : step, fix)
        },
      })

const renameInBlock = (block: Block, fix: Rename): Block => {
  const named = renameLines(block, fix)
  if (fix.reference === 'clauseRef' && named.clauses !== undefined) {
    const clauses = rename(named.clauses, fix)
    return clauses === named.clauses ? named : { ...named, clauses: [...new Set(clauses)] }
  }
  if (fix.reference === 'recordRef' && named.type === 'form' && named.record === fix.from)
    return { ...named, record: fix.to }
  if (named.type !== 'steps') return named
  const children = named.children.map((step) => renameInStep(step, fix))
  return children.every((step, index) => step === named.children[index]) ? named : { ...named, children }
}

const renameInStep = (step: Step, fix: Rename): Step => {
  const responsible = fix.reference === 'field' ? rename(step.responsible, fix) : step.responsible
  const records = fix.reference === 'recordRef' ? rename(step.records, fix) : step.records
  return responsible === step.responsible && records === step.records
    ? step
    : { ...step, responsible: [...new Set(responsible)], records: [...new Set(records)] }
}

const renameLines = (block: Block, fix: Rename): Block =>
  mapInlines(block, (inlines) => {
    const changed = inlines.map((inline) => renameInline(inline, fix))
    return changed.every((inline, index) => inline === inlines[index]) ? inlines : changed
  })

const renameInline = (inline: Inline, { reference, from, to }: Rename): Inline => {
  if (isTextLeaf(inline) || inline.type !== reference) return inline
  switch (inline.type) {
    case 'field':
      return inline.field === from ? { ...inline, field: to } : inline
    case 'documentRef':
    case 'recordRef':
      return inline.code === from ? { ...inline, code: to } : inline
    case 'clauseRef':
      return inline.clause === from ? { ...inline, clause: to } : inline
  }
}

const rename = (names: readonly string[], { from, to }: Rename): readonly string[] =>
  names.includes(from) ? names.map((name) => (name === from ? to : name)) : names
