import type { Catalogue, Requirement } from '../../core/catalogue/catalogue.js'
import type { Expectation, Matcher } from '../../core/catalogue/expectation.js'
import type { Block } from '../../core/model/block.js'
import type { Document, DocumentKind } from '../../core/model/document.js'
import type { Organisation } from '../../core/model/organisation.js'
import type { FieldDefinition, Profile } from '../../core/model/profile-field.js'
import type { RecordForm } from '../../core/model/record-form.js'
import { fieldContext, type FieldContext } from '../../core/project/fields.js'
import type { EvidenceItem, Exclusion, Project } from '../../core/project/project.js'

/** A document of blocks; the code decides the kind unless it is given. */
export const document = (code: string, content: readonly Block[], kind?: DocumentKind): Document => ({
  code,
  title: `文件${code}`,
  kind: kind ?? (code === 'SM' ? 'manual' : 'procedure'),
  version: 'A/0',
  content,
})

/** A record form without parts. */
export const recordForm = (code: string, title = `记录${code}`): RecordForm => ({
  code,
  title,
  version: 'A/0',
  owner: 'department.service',
  retention: 'retention.service',
  orientation: 'portrait',
  parts: [],
})

/** An organisation with one department and one post. */
export const organisation: Organisation = {
  departments: [{ id: 'service', name: '客户服务部' }],
  posts: [{ id: 'agent', name: '热线服务员', department: 'service' }],
  people: [],
  outlets: [],
  responsibilities: [],
}

/** Definitions of the fields that tests use. */
export const definitions: readonly FieldDefinition[] = [
  { key: 'company.name', type: 'text', label: '企业全称', required: true },
  { key: 'hotline.number', type: 'phone', label: '服务热线', required: false },
  { key: 'promise.reply', type: 'commitment', label: '投诉首次答复', topic: '投诉答复', required: false },
  { key: 'retention.service', type: 'commitment', label: '服务记录保存', required: false },
]

/** A profile that fills them. */
export const profile: Profile = {
  'company.name': '示例装备有限公司',
  'hotline.number': '400-000-0000',
  'promise.reply': { value: 24, unit: '小时' },
  'retention.service': { value: 5, unit: '年' },
}

/** What a test project differs in. */
export type ProjectOptions = {
  readonly profile?: Profile
  readonly organisation?: Organisation
  readonly records?: readonly RecordForm[]
  readonly evidence?: readonly EvidenceItem[]
  readonly exclusions?: readonly Exclusion[]
  readonly sampleData?: readonly string[]
}

/** A whole project of documents; the register lists them and the record forms. */
export const project = (documents: readonly Document[], options: ProjectOptions = {}): Project => {
  const records = options.records ?? []
  return {
    manifest: {
      formatVersion: 1,
      kit: { id: 'test', version: '1.0.0' },
      name: '示例项目',
      standard: 'TEST',
      exclusions: options.exclusions ?? [],
      register: [
        ...documents.map(({ code, title, kind }) => ({ code, title, kind, file: `documents/${code}.json` })),
        ...records.map(({ code, title }) => ({ code, title, kind: 'record' as const, file: `records/${code}.json` })),
      ].map((entry) => ({ ...entry, version: 'A/0', owner: 'department.service' })),
      ...(options.sampleData === undefined ? {} : { sampleData: options.sampleData }),
    },
    profile: options.profile ?? profile,
    organisation: options.organisation ?? organisation,
    documents,
    records,
    evidence: options.evidence ?? [],
  }
}

/** The fields of a test project. */
export const fieldsOf = (subject: Project, fields: readonly FieldDefinition[] = definitions): FieldContext =>
  fieldContext(subject, [{ id: 'all', title: '全部', fields }])

/** An expectation; its text is its id. */
export const expectation = (id: string, match: Matcher, kinds?: readonly DocumentKind[]): Expectation => ({
  id,
  text: id,
  ...(kinds === undefined ? {} : { in: kinds }),
  match,
})

/** A requirement of 10 verified points. */
export const requirement = (
  id: string,
  expectations: readonly Expectation[],
  more: Partial<Pick<Requirement, 'kind' | 'points'>> = {},
): Requirement => ({
  id,
  title: `要求${id}`,
  text: `要求${id}`,
  kind: 'qualitative',
  provenance: 'verified',
  points: { value: 10, provenance: 'verified' },
  expectations,
  ...more,
})

/** A catalogue of these requirements with the clauses above them. */
export const catalogue = (requirements: readonly Requirement[]): Catalogue => {
  const above = (id: string, depth: number): string => id.split('.').slice(0, depth).join('.')
  const clauses = ([1, 2] as const).flatMap((level) =>
    [...new Set(requirements.map(({ id }) => above(id, level + 1)))].map((id) => ({
      id,
      title: `条款${id}`,
      level,
      points: {
        value: requirements
          .filter((entry) => above(entry.id, level + 1) === id)
          .reduce((sum, entry) => sum + entry.points.value, 0),
        provenance: 'verified' as const,
      },
    })),
  )
  return {
    id: 'TEST',
    title: '测试标准',
    levels: [
      { name: '五星级', from: 95 },
      { name: '四星级', from: 90 },
      { name: '三星级', from: 80 },
      { name: '达标级', from: 70 },
    ],
    belowLevels: '未达标',
    clauses,
    requirements,
  }
}
