import { clauseExists, mayReferTo } from '../catalogue/lookup.js'
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.js'
import type { Inline } from '../model/inline.js'
import { checkGlossary } from './check-glossary.js'
import type { Kit, KitDocument, TemplateBlock } from './kit.js'

/** Checks a kit as a whole: every field, document, record, clause, department, post and block that it names exists. */
export const checkKit = (kit: Kit): Diagnostic[] => {
  const known = knownKeys(kit)
  return [
    ...duplicates(
      kit.documents.map((document) => document.code),
      '文件编号',
      'kit.yml',
    ),
    ...duplicates(
      kit.records.map((form) => form.code),
      '记录编号',
      'records/',
    ),
    ...duplicates([...known.profileKeys], '资料项', 'profile.yml'),
    ...kit.profile.flatMap((group) =>
      group.fields.flatMap(({ when }) =>
        when === undefined
          ? []
          : missing(known.fields.has(when), '资料项', when, 'profile.yml', { file: 'profile.yml' }),
      ),
    ),
    ...kit.documents.flatMap((document) => checkDocument(document, known, kit)),
    ...kit.records.flatMap((form) => [
      ...missing(known.fields.has(form.owner), '部门或岗位', form.owner, 'organisation.yml', { file: form.file }),
      ...missing(known.fields.has(form.retention), '资料项', form.retention, 'profile.yml', { file: form.file }),
    ]),
    ...checkOrganisation(kit),
    ...checkExpectations(kit, known),
    ...checkGlossary(kit),
  ]
}

type Known = {
  readonly profileKeys: readonly string[]
  readonly fields: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  readonly records: ReadonlySet<string>
}

const knownKeys = (kit: Kit): Known => {
  const profileKeys = kit.profile.flatMap((group) => group.fields.map((field) => field.key))
  return {
    profileKeys,
    fields: new Set([
      ...profileKeys,
      ...kit.organisation.departments.map((unit) => `department.${unit.id}`),
      ...kit.organisation.posts.map((unit) => `post.${unit.id}`),
    ]),
    documents: new Set(kit.documents.map((document) => document.code)),
    records: new Set(kit.records.map((form) => form.code)),
  }
}

const checkDocument = (document: KitDocument, known: Known, kit: Kit): Diagnostic[] => {
  const ids = new Set(document.lines.keys())
  const at = (block: string): Place => {
    const line = document.lines.get(block)
    return line === undefined ? { file: document.file } : { file: document.file, line }
  }
  const clauses = (list: readonly string[], place: Place): Diagnostic[] =>
    list.flatMap((clause) => missing(clauseExists(kit.catalogue, clause), '条款', clause, 'standard.yml', place))
  const inlines = (list: readonly Inline[], place: Place): Diagnostic[] =>
    list.flatMap((inline) => {
      if (!('type' in inline)) return []
      switch (inline.type) {
        case 'field':
          return missing(
            known.fields.has(inline.field),
            '资料项、部门或岗位',
            inline.field,
            'profile.yml 或 organisation.yml',
            place,
          )
        case 'documentRef':
          return missing(known.documents.has(inline.code), '文件', inline.code, 'kit.yml', place)
        case 'recordRef':
          return missing(known.records.has(inline.code), '记录表单', inline.code, 'records/', place)
        case 'clauseRef':
          return missing(mayReferTo(kit.catalogue, inline.clause), '条款', inline.clause, 'standard.yml', place)
        case 'blockRef':
          return missing(ids.has(inline.target), '表、图或章节', inline.target, document.file, place)
        case 'link':
          return []
      }
    })
  const visit = (block: TemplateBlock): Diagnostic[] => {
    if (block.type === 'when') {
      const { field } = block.condition
      return [
        ...missing(known.fields.has(field), '资料项', field, 'profile.yml', { file: document.file }),
        ...block.content.flatMap(visit),
      ]
    }
    const place = at(block.id)
    const own = clauses(block.clauses ?? [], place)
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'guide':
        return [...own, ...inlines(block.children, place)]
      case 'table':
        return [
          ...own,
          ...block.children.flatMap((row) => row.children.flatMap((cell) => inlines(cell.children, place))),
        ]
      case 'steps': {
        const keys = new Set(block.children.map((step) => step.key))
        return [
          ...own,
          ...block.children.flatMap((step) => [
            ...step.children.flatMap((part) => inlines(part.children, place)),
            ...step.responsible.flatMap((key) =>
              missing(known.fields.has(key), '部门或岗位', key, 'organisation.yml', place),
            ),
            ...step.records.flatMap((code) => missing(known.records.has(code), '记录表单', code, 'records/', place)),
            ...step.next.flatMap((exit) =>
              missing(exit.to === 'end' || keys.has(exit.to), '步骤', exit.to, `${document.file} ${block.id}`, place),
            ),
          ]),
        ]
      }
      case 'form':
        return [...own, ...missing(known.records.has(block.record), '记录表单', block.record, 'records/', place)]
      case 'generated':
        return block.of === undefined
          ? own
          : [...own, ...missing(ids.has(block.of), '流程', block.of, document.file, place)]
      case 'figure':
        return [...own, ...missing(kit.assets.has(block.asset), '图片', block.asset, 'assets/', place)]
      case 'pageBreak':
        return own
    }
  }
  return [
    ...missing(known.fields.has(document.owner), '部门', document.owner, 'organisation.yml', { file: 'kit.yml' }),
    ...clauses(document.clauses, { file: 'kit.yml' }),
    ...document.content.flatMap(visit),
  ]
}

const checkOrganisation = (kit: Kit): Diagnostic[] => {
  const departments = new Set(kit.organisation.departments.map((unit) => unit.id))
  const place = { file: 'organisation.yml' }
  const department = (id: string): Diagnostic[] => missing(departments.has(id), '部门', id, 'organisation.yml', place)
  return [
    ...kit.organisation.departments.flatMap((unit) => (unit.parent === undefined ? [] : department(unit.parent))),
    ...kit.organisation.posts.flatMap((post) => department(post.department)),
    ...kit.organisation.responsibilities.flatMap((line) => [
      ...missing(clauseExists(kit.catalogue, line.clause), '条款', line.clause, 'standard.yml', place),
      ...[line.lead, ...line.support].flatMap(department),
    ]),
  ]
}

const checkExpectations = (kit: Kit, known: Known): Diagnostic[] => {
  const place = { file: 'standard.yml' }
  const field = (key: string): Diagnostic[] => missing(known.fields.has(key), '资料项', key, 'profile.yml', place)
  const record = (code: string): Diagnostic[] => missing(known.records.has(code), '记录表单', code, 'records', place)
  return kit.catalogue.requirements.flatMap((requirement) =>
    requirement.expectations.flatMap(({ match }) => {
      switch (match.type) {
        case 'commitment':
          return match.field === undefined ? [] : field(match.field)
        case 'field':
          return field(match.field)
        case 'ratio':
          return [match.part, match.whole].flatMap(field)
        case 'responsible':
          return (match.units ?? []).flatMap((key) =>
            missing(known.fields.has(key), '部门', key, 'organisation.yml', place),
          )
        case 'record':
          return match.codes.flatMap(record)
        case 'evidence':
          return (match.records ?? []).flatMap(record)
        case 'document':
          return match.codes.flatMap((code) => missing(known.documents.has(code), '文件', code, 'kit.yml', place))
        case 'claim':
        case 'topic':
        case 'table':
        case 'law':
          return []
      }
    }),
  )
}

const missing = (found: boolean, what: string, key: string, where: string, place: Place): Diagnostic[] =>
  found ? [] : [diagnose('kit-reference-unknown', { what, key, where }, place)]

const duplicates = (keys: readonly string[], what: string, file: string): Diagnostic[] => {
  const seen = new Set<string>()
  return keys.flatMap((key) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [diagnose('kit-duplicate', { what, key }, { file })]
  })
}
