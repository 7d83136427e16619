import * as fc from 'fast-check'
import type { Block, Step } from '../../core/model/block.js'
import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  guide,
  heading,
  paragraph,
  recordReference,
  text,
} from '../../core/model/builders.js'
import type { Document } from '../../core/model/document.js'
import { isTextLeaf, type Inline } from '../../core/model/inline.js'
import type { FieldValue } from '../../core/model/profile-field.js'
import type { Project } from '../../core/project/project.js'

/** One random change: what it does is `kind`, where and with what the numbers and words say. */
export type Edit = {
  readonly kind: (typeof textKinds)[number] | (typeof otherKinds)[number]
  readonly document: number
  readonly block: number
  readonly other: number
  readonly words: string
}

const textKinds = [
  ...(['insert', 'delete', 'type', 'split', 'move', 'claims'] as const),
  ...(['field', 'reference', 'format', 'caption', 'cell', 'step', 'exit'] as const),
]
const otherKinds = [
  ...(['retitle', 'rekind', 'add-document', 'remove-document', 'swap-documents', 'undo'] as const),
  ...([
    'profile',
    'clear-field',
    'remove-record',
    'rename-unit',
    'exclude',
    'override',
    'evidence',
    'correct',
  ] as const),
]

/** Random changes; `words` are put together from what the documents and their checks are about. */
export const edits = (words: readonly string[], length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...textKinds) },
        { weight: 1, arbitrary: fc.constantFrom(...otherKinds) },
      ),
      document: fc.noBias(fc.nat(1000)),
      block: fc.noBias(fc.nat(10_000)),
      other: fc.noBias(fc.nat(10_000)),
      words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    }),
    { minLength: 1, maxLength: length, size: 'max' },
  )

/** What changes may name besides the project's own. */
export type Vocabulary = {
  readonly clauses: readonly string[]
  readonly fields: readonly string[]
  readonly values: readonly FieldValue[]
}

/** The project after a change; `serial` makes new ids, `before` is what an undo goes back to. */
export const applyEdit = (project: Project, edit: Edit, serial: number, before: Project, own: Vocabulary): Project => {
  const key = pick(own.fields, edit.other)
  switch (edit.kind) {
    case 'add-document': {
      const code = `SI-${serial}`
      const entry = { code, title: edit.words, kind: 'instruction' as const, version: 'A/0' }
      const content = pick(project.documents, edit.document)?.content ?? []
      return {
        ...project,
        manifest: {
          ...project.manifest,
          register: [...project.manifest.register, { ...entry, file: `documents/${code}.json`, owner: key ?? '' }],
        },
        documents: [...project.documents, { ...entry, content: content.slice(0, edit.block % 9) }],
      }
    }
    case 'remove-document':
      return { ...project, documents: without(project.documents, edit.document) }
    case 'swap-documents':
      return { ...project, documents: moved(project.documents, edit.document, edit.other) }
    case 'profile':
      return { ...project, profile: { ...project.profile, [key ?? 'no']: pick(own.values, edit.block) ?? '' } }
    case 'clear-field': {
      const { [key ?? 'no']: _gone, ...profile } = project.profile
      return { ...project, profile }
    }
    case 'remove-record':
      return { ...project, records: without(project.records, edit.other) }
    case 'rename-unit': {
      const { departments } = project.organisation
      const renamed = departments.map((unit, index) =>
        index === edit.other % departments.length ? { ...unit, name: edit.words } : unit,
      )
      return { ...project, organisation: { ...project.organisation, departments: renamed } }
    }
    case 'exclude': {
      const exclusions = [{ clause: pick(own.clauses, edit.other) ?? '', reason: edit.words }]
      return { ...project, manifest: { ...project.manifest, exclusions } }
    }
    case 'override':
    case 'correct': {
      const clause = pick(own.clauses, edit.other) ?? ''
      const review = project.review ?? { overrides: [], deductions: [], corrections: {}, foreignNames: [] }
      const change =
        edit.kind === 'correct'
          ? { corrections: { [clause]: { title: edit.words } } }
          : { overrides: [{ requirement: clause, reason: edit.words, by: '周敏' }], foreignNames: [edit.words] }
      return { ...project, review: { ...review, ...change } }
    }
    case 'evidence': {
      const item = {
        id: `e${serial}`,
        file: 'a.pdf',
        title: edit.words,
        requirements: [pick(own.clauses, edit.other) ?? ''],
      }
      return { ...project, evidence: [...project.evidence, item] }
    }
    case 'undo':
      return before
    default:
      return inDocument(project, edit, (document) => editDocument(document, edit, serial, own))
  }
}

const inDocument = (project: Project, edit: Edit, change: (document: Document) => Document): Project => {
  const chosen = pick(project.documents, edit.document)
  const documents = project.documents.map((document) => (document === chosen ? change(document) : document))
  return { ...project, documents }
}

const editDocument = (document: Document, edit: Edit, serial: number, own: Vocabulary): Document => {
  const { content } = document
  const index = content.length === 0 ? 0 : edit.block % content.length
  const block = content[index]
  const clause = pick(own.clauses, edit.other) ?? ''
  const put = (...blocks: readonly Block[]): Document => ({
    ...document,
    content: content.toSpliced(index, 1, ...blocks),
  })
  if (edit.kind === 'insert') {
    const id = `n${serial}`
    const made = [
      paragraph(id, `${edit.words}。`),
      heading(id, 2, edit.words, { clauses: [clause] }),
      paragraph(id, edit.words, { clauses: [clause] }),
      guide(id, edit.words),
    ]
    return { ...document, content: content.toSpliced(index, 0, pick(made, edit.other) ?? paragraph(id, '')) }
  }
  if (edit.kind === 'retitle') return { ...document, title: edit.words }
  if (edit.kind === 'rekind') return { ...document, kind: document.kind === 'planning' ? 'procedure' : 'planning' }
  if (block === undefined) return document
  switch (edit.kind) {
    case 'delete':
      return put()
    case 'move':
      return { ...document, content: moved(content, edit.block, edit.other) }
    case 'claims': {
      const { clauses = [], ...rest } = block
      return put(clauses.length > 1 ? rest : { ...rest, clauses: [...clauses, clause] })
    }
    case 'split': {
      if (block.type !== 'paragraph') return document
      const at = edit.other % (block.children.length + 1)
      const rest = { ...block, id: `n${serial}`, children: line(block.children.slice(at)) }
      return put({ ...block, children: line(block.children.slice(0, at)) }, rest)
    }
    case 'type':
      return put(withLine(block, edit, (inlines) => typed(inlines, edit)))
    case 'field':
      return put(
        withLine(block, edit, (inlines) => [...inlines, field(pick(own.fields, edit.other) ?? 'no'), text('。')]),
      )
    case 'reference':
      return put(
        withLine(block, edit, (inlines) => {
          const target = pick(content, edit.other)?.id ?? 'no'
          const made = [
            blockReference(target),
            recordReference(`SR-14-0${edit.other % 4}`),
            documentReference(document.code),
            clauseReference(clause),
          ]
          return [...inlines, made[edit.other % made.length] ?? text(''), text('')]
        }),
      )
    case 'format':
      return put(
        withLine(block, edit, (inlines) => inlines.map((leaf) => (isTextLeaf(leaf) ? { ...leaf, bold: true } : leaf))),
      )
    case 'caption':
      return 'caption' in block ? put({ ...block, caption: edit.words }) : document
    case 'cell':
      if (block.type !== 'table') return document
      return put({ ...block, children: moved(block.children, edit.block, edit.other) })
    case 'step':
      if (block.type !== 'steps') return document
      return put({ ...block, children: without(block.children, edit.other) })
    case 'exit': {
      if (block.type !== 'steps') return document
      const change = (step: Step): Step => ({ ...step, records: [], responsible: [], next: [{ to: edit.words }] })
      return put({
        ...block,
        children: block.children.map((step, at) => (at === edit.other % block.children.length ? change(step) : step)),
      })
    }
    default:
      return document
  }
}

/** Changes one line of a block: its own, that of a cell or of a step. */
const withLine = (block: Block, { other }: Edit, change: (inlines: readonly Inline[]) => readonly Inline[]): Block => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'guide':
      return { ...block, children: change(block.children) }
    case 'table':
      return {
        ...block,
        children: block.children.map((row, at) =>
          at !== other % block.children.length
            ? row
            : {
                ...row,
                children: row.children.map((cell, column) =>
                  column === other % row.children.length ? { ...cell, children: change(cell.children) } : cell,
                ),
              },
        ),
      }
    case 'steps':
      return {
        ...block,
        children: block.children.map((step, at) => {
          if (at !== other % block.children.length) return step
          const [action, limit] = step.children
          return { ...step, children: [{ ...action, children: change(action.children) }, limit] as const }
        }),
      }
    default:
      return block
  }
}

const typed = (inlines: readonly Inline[], { other, words }: Edit): readonly Inline[] => {
  const at = inlines.findIndex((inline) => isTextLeaf(inline))
  const leaf = inlines[at]
  if (leaf === undefined || !isTextLeaf(leaf)) return [...inlines, text(words)]
  const cut = other % (leaf.text.length + 1)
  return inlines.toSpliced(at, 1, { ...leaf, text: leaf.text.slice(0, cut) + words + leaf.text.slice(cut) })
}

const line = (inlines: readonly Inline[]): readonly Inline[] => (inlines.length === 0 ? [text('')] : inlines)

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % (items.length || 1)]

const without = <Item>(items: readonly Item[], number: number): Item[] =>
  items.length < 2 ? [...items] : items.toSpliced(number % items.length, 1)

const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const item = items.slice(from % (items.length || 1)).slice(0, 1)
  const rest = items.toSpliced(from % (items.length || 1), 1)
  return rest.toSpliced(to % (items.length || 1), 0, ...item)
}
