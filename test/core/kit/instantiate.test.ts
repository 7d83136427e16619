import { describe, expect, test } from 'vitest'
import { instantiate, holds } from '../../../core/kit/instantiate.js'
import type { Company, Kit } from '../../../core/kit/kit.js'
import { heading, paragraph, recordReference, table, text } from '../../../core/model/builders.js'

const kit: Kit = {
  id: 'tiny',
  title: '小套件',
  version: '1.0.0',
  documents: [
    {
      code: 'SM',
      title: '手册',
      kind: 'manual',
      file: 'manual.md',
      owner: 'department.market',
      clauses: ['5.1', '5.2'],
      lines: new Map(),
      content: [
        heading('b1', 1, '总则'),
        {
          type: 'when',
          condition: { field: 'business.delivers', negate: false },
          content: [paragraph('b2', '送货。')],
        },
        {
          type: 'when',
          condition: { field: 'business.delivers', negate: true },
          content: [paragraph('b3', '不送货。')],
        },
        heading('b4', 2, '配送', { clauses: ['5.2.3.1'] }),
        paragraph('b5', '包装。'),
        heading('b6', 3, '送货'),
        paragraph('b7', '送达。'),
        heading('b8', 2, '维修'),
        paragraph('b9', '修理。'),
      ],
    },
    {
      code: 'SP-17',
      title: '配送程序',
      kind: 'procedure',
      file: 'a.md',
      owner: 'department.market',
      clauses: ['5.2.3.1'],
      lines: new Map(),
      content: [],
    },
  ],
  records: [
    {
      code: 'SR-17-01',
      title: '签收单',
      owner: 'department.market',
      retention: 'retention.service',
      orientation: 'portrait',
      parts: [{ type: 'note', text: '注' }],
      file: 'records/sr-17-01.yml',
    },
  ],
  profile: [
    {
      id: 'all',
      title: '全部',
      fields: [
        { key: 'business.delivers', type: 'boolean', label: '送货', required: true },
        { key: 'system.version', type: 'text', label: '版本', required: true },
        { key: 'promise.reply', type: 'commitment', label: '答复', required: true, units: ['小时'] },
        { key: 'count', type: 'number', label: '人数', required: false },
        { key: 'date', type: 'date', label: '日期', required: false },
        { key: 'level', type: 'choice', label: '级别', required: false, options: ['甲', '乙'] },
        {
          key: 'rows',
          type: 'table',
          label: '目标',
          required: false,
          columns: [{ key: 'name', label: '名称', type: 'text' }],
          rows: [{ name: '缺省' }],
        },
      ],
    },
  ],
  organisation: {
    departments: [{ id: 'market', name: '市场部' }],
    posts: [],
    people: [],
    outlets: [],
    responsibilities: [],
  },
  laws: [
    { name: '甲法', kind: '法律', status: '现行', provenance: 'verified', clauses: ['5.1'] },
    {
      name: '乙法',
      kind: '法律',
      status: '现行',
      provenance: 'verified',
      clauses: ['5.1'],
      condition: { field: 'business.delivers', negate: false },
    },
  ],
  glossary: [],
  catalogue: {
    id: 'GB/T 0',
    title: '标准',
    levels: [],
    belowLevels: '未达标',
    clauses: [{ id: '5.2', title: '商品服务', level: 1, points: { value: 100, provenance: 'verified' } }],
    requirements: [
      {
        id: '5.2.3.1',
        title: '配送',
        text: '',
        kind: 'sampled',
        provenance: 'verified',
        points: { value: 100, provenance: 'verified' },
        expectations: [],
      },
    ],
  },
  assets: new Map(),
}

const company = (changes: Partial<Company> = {}): Company => ({
  name: '某公司',
  profile: { 'business.delivers': true },
  exclusions: [],
  sampleData: [],
  ...changes,
})
const project = (changes: Partial<Company> = {}) => {
  const made = instantiate(kit, company(changes), 'f.yml')
  expect(made.diagnostics).toEqual([])
  return made.project!
}
const ids = (made: ReturnType<typeof project>) => made.documents[0]!.content.map((block) => block.id)

describe('instantiate', () => {
  test('keeps what the profile asks for and drops the rest', () => {
    expect(ids(project())).toEqual(['b1', 'b2', 'b4', 'b5', 'b6', 'b7', 'b8', 'b9'])
    expect(ids(project({ profile: { 'business.delivers': false } }))).toContain('b3')
  })

  test('a section that answers only deleted clauses says why instead, and its document is not drafted', () => {
    const made = project({ exclusions: [{ clause: '5.2.3.1', reason: '顾客自提。' }] })
    expect(ids(made)).toEqual(['b1', 'b2', 'b4', 'b4-excluded-1', 'b8', 'b9'])
    expect(made.documents[0]!.content[3]).toMatchObject({
      children: [{ text: '本条不适用于本公司。理由：顾客自提。' }],
    })
    expect(made.documents.map((document) => document.code)).toEqual(['SM'])
  })

  test('registers documents and record forms with files and version', () => {
    expect(project({ profile: { 'business.delivers': true, 'system.version': 'B/2' } }).manifest.register).toEqual([
      {
        code: 'SM',
        title: '手册',
        kind: 'manual',
        file: 'documents/SM.json',
        version: 'B/2',
        owner: 'department.market',
      },
      {
        code: 'SP-17',
        title: '配送程序',
        kind: 'procedure',
        file: 'documents/SP-17.json',
        version: 'B/2',
        owner: 'department.market',
      },
      {
        code: 'SR-17-01',
        title: '签收单',
        kind: 'record',
        file: 'records/SR-17-01.json',
        version: 'B/2',
        owner: 'department.market',
      },
    ])
  })

  test('fills in default rows and the laws that apply', () => {
    const profile = project({ profile: { 'business.delivers': false } }).profile
    expect(profile['rows']).toEqual([{ name: '缺省' }])
    expect(profile['laws']).toHaveLength(1)
    expect(profile['laws']).toMatchObject([{ name: '甲法' }])
  })

  test('renames departments by id and adds new ones', () => {
    const organisation = {
      departments: [
        { id: 'market', name: '营销中心' },
        { id: 'new', name: '新部' },
      ],
    }
    expect(project({ organisation }).organisation.departments).toEqual([
      { id: 'market', name: '营销中心' },
      { id: 'new', name: '新部' },
    ])
  })

  describe('departments and posts that a company works without', () => {
    const factory: Kit = {
      ...kit,
      organisation: {
        ...kit.organisation,
        departments: [
          { id: 'market', name: '市场部' },
          { id: 'works', name: '生产部' },
        ],
        posts: [
          { id: 'seller', name: '销售员', department: 'market' },
          { id: 'foreman', name: '班长', department: 'works' },
          { id: 'mechanic', name: '修理工', department: 'works' },
        ],
        responsibilities: [{ clause: '5.2', lead: 'market', support: ['works'] }],
      },
    }
    const made = (organisation: Company['organisation']) =>
      instantiate(factory, company({ ...(organisation === undefined ? {} : { organisation }) }), 'f.yml')

    test('go with their posts and their part in responsibilities; a post that is moved stays', () => {
      const { project: drafted, diagnostics } = made({
        without: ['works', 'seller'],
        posts: [{ id: 'mechanic', name: '维修技师', department: 'market' }],
      })
      expect(diagnostics).toEqual([])
      expect(drafted?.organisation).toEqual({
        departments: [{ id: 'market', name: '市场部' }],
        posts: [{ id: 'mechanic', name: '维修技师', department: 'market' }],
        people: [],
        outlets: [],
        responsibilities: [{ clause: '5.2', lead: 'market', support: [] }],
      })
    })

    test.each([
      [['nobody'], 'kit-reference-unknown'],
      [['market'], 'shape-invalid'],
    ])('refuses %j', (without, code) => {
      const { project: drafted, diagnostics } = made({ without })
      expect(drafted).toBeUndefined()
      expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]))
    })

    test('refuses to take away the post that a person holds', () => {
      const { diagnostics } = made({ without: ['seller'], people: [{ id: 'p1', name: '甲', post: 'seller' }] })
      expect(diagnostics).toMatchObject([{ code: 'shape-invalid', parameters: { path: 'organisation.without' } }])
    })
  })

  describe('record forms that are called only in text left out', () => {
    const conditional = (content: Kit['documents'][number]['content']): Kit => ({
      ...kit,
      documents: [
        {
          ...kit.documents[1]!,
          clauses: [],
          content: [
            { type: 'when', condition: { field: 'business.delivers', negate: false }, content },
            table('t1', [['记录'], [[recordReference('SR-17-01')]], ['其他']]),
            paragraph('b1', [recordReference('SR-17-01')], { list: { kind: 'bullet', level: 0 } }),
          ],
        },
      ],
    })
    const call = [paragraph('b0', [text('填写'), recordReference('SR-17-01'), text('。')])]
    const drafted = (content: typeof call, delivers: boolean) =>
      instantiate(conditional(content), company({ profile: { 'business.delivers': delivers } }), 'f.yml').project!

    test('stay where the text stays', () => {
      const made = drafted(call, true)
      expect(made.records.map((form) => form.code)).toEqual(['SR-17-01'])
      expect(made.documents[0]!.content.map((block) => block.id)).toEqual(['b0', 't1', 'b1'])
    })

    test('go with the rows and list items that name them', () => {
      const made = drafted(call, false)
      expect(made.records).toEqual([])
      expect(made.manifest.register.map((entry) => entry.code)).toEqual(['SP-17'])
      expect(made.documents[0]!.content).toEqual([table('t1', [['记录'], ['其他']])])
    })

    test('stay where no text of the kit calls them at all', () => {
      expect(drafted([paragraph('b0', '送货。')], false).records).toHaveLength(1)
    })
  })

  test.each([
    [{ nothing: 'x' }, 'kit-reference-unknown'],
    [{ 'business.delivers': '是' }, 'shape-invalid'],
    [{ 'promise.reply': '4小时' }, 'shape-invalid'],
    [{ 'promise.reply': { value: -1, unit: '小时' } }, 'shape-invalid'],
    [{ 'promise.reply': { value: 4, unit: '天' } }, 'shape-invalid'],
    [{ count: '三' }, 'shape-invalid'],
    [{ date: '2026年' }, 'shape-invalid'],
    [{ level: '丙' }, 'shape-invalid'],
    [{ rows: 'x' }, 'shape-invalid'],
    [{ rows: [{ title: 'x' }] }, 'shape-invalid'],
    [{ 'system.version': 3 }, 'shape-invalid'],
  ])('refuses %j and drafts nothing', (values, code) => {
    const made = instantiate(kit, company({ profile: values as Company['profile'] }), 'f.yml')
    expect(made.project).toBeUndefined()
    expect(made.diagnostics).toMatchObject([{ code, file: 'f.yml' }])
  })

  test('refuses deletions of clauses that do not exist and sample keys that nothing defines', () => {
    expect(
      instantiate(kit, company({ exclusions: [{ clause: '9.9', reason: '无' }] }), 'f.yml').diagnostics,
    ).toMatchObject([{ code: 'clause-unknown' }])
    expect(instantiate(kit, company({ sampleData: ['zzz'] }), 'f.yml').diagnostics).toMatchObject([
      { code: 'kit-reference-unknown' },
    ])
  })
})

test('conditions: true, negated, equal', () => {
  expect(holds(undefined, {})).toBe(true)
  expect(holds({ field: 'a', negate: false }, { a: true })).toBe(true)
  expect(holds({ field: 'a', negate: true }, {})).toBe(true)
  expect(holds({ field: 'a', negate: false, equals: '甲' }, { a: '甲' })).toBe(true)
  expect(holds({ field: 'a', negate: false, equals: '甲' }, { a: '乙' })).toBe(false)
})
