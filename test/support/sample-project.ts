import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  figure,
  form,
  generated,
  guide,
  heading,
  link,
  pageBreak,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../core/model/builders.js'
import type { Document } from '../../core/model/document.js'
import type { RecordForm } from '../../core/model/record-form.js'
import type { Project } from '../../core/project/project.js'

/** A procedure with every kind of block and inline, and text that is hard to keep. */
export const sampleProcedure = (): Document => ({
  code: 'SP-14',
  title: '顾客投诉处理控制程序',
  kind: 'procedure',
  version: 'A/0',
  revisions: [{ version: 'A/0', date: '2026-03-01', description: '首次发布', author: '周敏', approver: '' }],
  content: [
    heading('h1', 1, '目的'),
    paragraph('p1', [
      text('本程序适用于'),
      field('company.name'),
      text('，依据'),
      clauseReference('5.3.2'),
      documentReference('SM'),
      recordReference('SR-14-01'),
      text('，见'),
      blockReference('t1'),
      link('https://example.com/a?b=1', '公司网站'),
    ]),
    heading('h2', 2, [text('受理'), text('时限', { bold: true })], { clauses: ['5.3.2.1'] }),
    paragraph('p2', '第一项', { list: { kind: 'ordered', level: 0, restart: true } }),
    paragraph('p3', '控制字符 \u0007、半个字符 \ud83d、行分隔符 \u2028 与 "引号" \\ 都原样保存。', { align: 'center' }),
    table(
      't1',
      [
        ['情形', '要求', ''],
        ['一般投诉', [field('promise.complaint-reply'), text('内')], '记录'],
      ],
      { caption: '响应时限', widths: [3, 3, 2], spans: [{ row: 0, column: 1, rows: 1, columns: 2 }] },
    ),
    steps(
      's1',
      [
        step('s1-accept', 'accept', {
          name: '受理登记',
          action: [text('登记'), recordReference('SR-14-01'), text('。')],
          limit: [field('promise.complaint-reply'), text('内')],
          responsible: ['post.hotline-agent'],
          records: ['SR-14-01'],
          next: ['judge'],
        }),
        step('s1-judge', 'judge', {
          kind: 'decision',
          name: '是否本公司责任',
          action: '查明原因。',
          next: [
            { to: 'accept', label: '否' },
            { to: 'end', label: '是' },
          ],
        }),
      ],
      { caption: '顾客投诉处理流程' },
    ),
    generated('g1', 'flowchart', { of: 's1', caption: '顾客投诉处理流程图' }),
    figure('f1', 'plant.png', { alt: '厂区', caption: '厂区全景' }, { widthMillimetres: 120 }),
    guide('a1', '按本公司情况改写。'),
    pageBreak('b1'),
    form('r1', 'SR-14-01'),
  ],
})

/** The record form of the sample procedure, with every kind of part. */
export const sampleRecordForm = (): RecordForm => ({
  code: 'SR-14-01',
  title: '顾客投诉登记台账',
  version: 'A/0',
  owner: 'department.customer-service',
  retention: 'retention.service',
  orientation: 'landscape',
  parts: [
    {
      type: 'fields',
      columns: 2,
      items: [
        { label: '投诉编号', kind: 'text' },
        { label: '受理方式', kind: 'choice', options: ['电话', '来访'], span: 2 },
      ],
    },
    {
      type: 'table',
      title: '处理经过',
      columns: [{ label: '序号', width: 1, kind: 'number' }],
      rows: 3,
      labels: ['甲'],
    },
    { type: 'note', text: '本表归档。' },
    { type: 'signatures', items: ['登记人', '审核人'] },
  ],
})

/** A small project that uses every part of the on-disk format. */
export const sampleProject = (): Project => ({
  manifest: {
    formatVersion: 1,
    kit: { id: 'gbt27922', version: '1.0.0' },
    name: '示例公司',
    standard: 'GB/T 27922-2011',
    exclusions: [{ clause: '5.2.6', reason: '产品无废弃回收环节' }],
    register: [
      {
        code: 'SM',
        title: '售后服务手册',
        kind: 'manual',
        file: 'documents/SM.json',
        version: 'A/0',
        owner: 'post.manager',
      },
      {
        code: 'SP-14',
        title: '顾客投诉处理控制程序',
        kind: 'procedure',
        file: 'documents/SP-14.json',
        version: 'A/0',
        owner: 'department.customer-service',
      },
      {
        code: 'SR-14-01',
        title: '顾客投诉登记台账',
        kind: 'record',
        file: 'records/SR-14-01.json',
        version: 'A/0',
        owner: 'department.customer-service',
      },
    ],
    sampleData: ['company.name'],
  },
  profile: {
    'company.name': '示例特种装备有限公司',
    'company.staff': 320,
    'business.delivers': true,
    'promise.complaint-reply': { value: 2, unit: '小时', condition: '自受理时起' },
    targets: [
      { name: '投诉处理及时率', target: 98 },
      { name: '顾客满意度', target: 90 },
    ],
  },
  organisation: {
    departments: [{ id: 'customer-service', name: '客户服务部', duties: ['受理投诉'] }],
    posts: [
      { id: 'hotline-agent', name: '热线专员', department: 'customer-service', count: 2, serviceManagement: true },
    ],
    people: [
      {
        id: 'zhou',
        name: '周敏',
        post: 'hotline-agent',
        certificates: [{ name: '售后服务管理师', number: 'A1', issued: '2025-05-01' }],
      },
    ],
    outlets: [
      {
        id: 'north',
        name: '华北服务站',
        kind: 'own',
        region: '华北',
        address: '某市某路 1 号',
        phone: '010-00000000',
        head: '李强',
      },
    ],
    responsibilities: [{ clause: '5.3.2', lead: 'customer-service', support: [] }],
  },
  documents: [
    {
      code: 'SM',
      title: '售后服务手册',
      kind: 'manual',
      version: 'A/0',
      content: [heading('m1', 1, '颁布令', { numbered: false })],
    },
    sampleProcedure(),
  ],
  records: [sampleRecordForm()],
  evidence: [
    {
      id: 'e1',
      file: '2026/培训签到.pdf',
      title: '培训签到表',
      requirements: ['5.1.3.2'],
      record: 'SR-14-01',
      date: '2026-02-01',
    },
  ],
})

/** A project of the sample as it is read from a folder: without the files that its evidence names. */
export const reopened = (project: Project): Project => ({
  ...project,
  absentEvidence: project.evidence.map(({ file }) => file),
})
