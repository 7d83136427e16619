import type { Document } from '../../core/model/document.js'
import type { FieldDefinition } from '../../core/model/profile-field.js'
import type { PrintSource } from '../../core/transform/prepare-print-set.js'

const definitions: FieldDefinition[] = [
  { key: 'company.name', type: 'text', label: '企业全称', required: true },
  { key: 'company.profile', type: 'multiline', label: '企业简介', required: true },
  { key: 'hotline.number', type: 'phone', label: '服务热线', required: true },
  { key: 'system.issue-date', type: 'date', label: '发布日期', required: true },
  { key: 'promise.reply', type: 'commitment', label: '答复', topic: '答复', condition: '自登记时起', required: true },
  { key: 'targets', type: 'table', label: '目标', required: true },
  { key: 'laws', type: 'table', label: '法规', required: true },
  { key: 'products', type: 'table', label: '商品', required: true },
]

/** A project of a few facts around the given documents, with one record form, ready for the passes before export. */
export const source = (documents: readonly Document[], changes: Partial<PrintSource['project']> = {}): PrintSource => {
  const records: PrintSource['project']['records'] = [
    {
      code: 'SR-14-01',
      title: '投诉台账',
      version: 'A/0',
      owner: 'department.service',
      retention: 'promise.reply',
      orientation: 'landscape',
      parts: [
        {
          type: 'fields',
          title: '受理',
          columns: 2,
          items: [
            { label: '编号', kind: 'text' },
            { label: '事实', kind: 'multiline', span: 2, lines: 4 },
            { label: '渠道', kind: 'choice', options: ['电话', '来访'] },
            { label: '日期', kind: 'date' },
            { label: '时刻', kind: 'time' },
            { label: '金额', kind: 'number', unit: '元' },
          ],
        },
        {
          type: 'table',
          rows: 2,
          columns: [
            { label: '序号', width: 1, kind: 'number' },
            { label: '摘要', width: 4, kind: 'text' },
          ],
        },
        {
          type: 'table',
          rows: 1,
          labels: ['外观', '附件'],
          columns: [
            { label: '项目', width: 2, kind: 'text' },
            { label: '结果', width: 1, kind: 'choice' },
          ],
        },
        { type: 'note', text: '随处理单归档。' },
        { type: 'signatures', items: ['登记人', '审核人', '批准人'] },
      ],
    },
  ]
  const project: PrintSource['project'] = {
    manifest: {
      formatVersion: 1,
      kit: { id: 'k', version: '1' },
      name: '项目',
      standard: 'GB/T 0',
      exclusions: [{ clause: '5.2.2', reason: '无此业务' }],
      register: [
        ...documents.map((document) => ({
          code: document.code,
          title: document.title,
          kind: document.kind,
          file: `documents/${document.code}.json`,
          version: document.version,
          owner: 'department.service',
        })),
        {
          code: 'SR-14-01',
          title: '投诉台账',
          kind: 'record',
          file: 'records/SR-14-01.json',
          version: 'A/0',
          owner: 'department.service',
        },
      ],
    },
    profile: {
      'company.name': '某公司',
      'company.profile': '第一段。\n第二段。',
      'system.issue-date': '2026-03-02',
      'promise.reply': { value: 4, unit: '小时' },
      targets: [{ name: '及时率', formula: '甲÷乙', target: '98%', unit: '服务部', period: '月', result: '' }],
      products: [{ name: '洗井车', model: 'X40', use: '洗井', life: '8 年' }],
      laws: [{ name: '甲法', number: '', kind: '法律', inForce: '2020-01-01', status: '现行' }],
    },
    organisation: {
      departments: [
        { id: 'top', name: '委员会' },
        { id: 'service', name: '服务部', parent: 'top' },
        { id: 'idle', name: '闲置部' },
      ],
      posts: [{ id: 'agent', name: '坐席', department: 'service' }],
      people: [],
      outlets: [{ id: 'o', name: '华北办', kind: 'own', region: '华北', address: '甲路', phone: '1', head: '某' }],
      responsibilities: [{ clause: '5.1.1', lead: 'service', support: ['top'] }],
    },
    documents,
    records,
    evidence: [],
    ...changes,
  }
  return {
    project,
    catalogue: {
      id: 'GB/T 0',
      title: '标准',
      levels: [],
      belowLevels: '未达标',
      clauses: [{ id: '5.1.1', title: '组织架构', level: 2, points: { value: 1, provenance: 'verified' } }],
      requirements: ['5.1.1.1', '5.2.2.1'].map((id) => ({
        id,
        title: `条 ${id}`,
        text: '',
        kind: 'qualitative',
        provenance: 'verified',
        points: { value: 1, provenance: 'verified' },
        expectations: [],
      })),
    },
    fields: {
      profile: project.profile,
      organisation: project.organisation,
      definitions: new Map(definitions.map((definition) => [definition.key, definition])),
    },
    images: new Map([['plant.png', { bytes: new Uint8Array([1]), format: 'png', width: 10, height: 10 }]]),
    flowcharts: new Map(),
  }
}
