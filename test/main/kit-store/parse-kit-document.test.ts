import { describe, expect, test } from 'vitest'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import { textDigest } from '../../../core/text/text-digest.js'
import { parseKitDocument } from '../../../main/kit-store/markdown/parse-kit-document.js'

const parse = (body: string) => parseKitDocument(`---\ncode: SP-99\n---\n${body}`, 'procedures/sp-99.md')
const content = (body: string) => {
  const parsed = parse(body)
  expect(parsed.diagnostics).toEqual([])
  return parsed.content
}
const problems = (body: string): string[] =>
  parse(body).diagnostics.map((found) => `${found.file}:${found.line} ${found.code} ${wordDiagnostic(found).message}`)

describe('headings', () => {
  test('take claims, an id and unnumbered from directives at their end', () => {
    expect(content('## 登记与建档 :claims[5.3.2.2 5.3.2.3] :id[sec-file]\n\n# 颁布令 :unnumbered')).toEqual([
      {
        type: 'heading',
        id: 'sec-file',
        level: 2,
        clauses: ['5.3.2.2', '5.3.2.3'],
        children: [{ text: '登记与建档' }],
      },
      { type: 'heading', id: 'b0001', level: 1, numbered: false, children: [{ text: '颁布令' }] },
    ])
  })

  test('a fifth level is refused with its line', () => {
    expect(problems('正文。\n\n##### 太深')).toEqual([
      'procedures/sp-99.md:6 kit-markdown-unsupported 模板中不支持这种 Markdown 写法:五级以上标题'.replace(
        ':五',
        '：五',
      ),
    ])
  })
})

describe('paragraphs', () => {
  test('directives become inlines with text between them', () => {
    expect(
      content(
        ':post[hotline-agent]应在:field[promise.complaint-reply]内填写:record[SR-14-02]，见:doc[SP-14]、:clause[5.3.2]和:see[tbl].',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        id: 'b0001',
        children: [
          { text: '' },
          { type: 'field', field: 'post.hotline-agent', children: [{ text: '' }] },
          { text: '应在' },
          { type: 'field', field: 'promise.complaint-reply', children: [{ text: '' }] },
          { text: '内填写' },
          { type: 'recordRef', code: 'SR-14-02', children: [{ text: '' }] },
          { text: '，见' },
          { type: 'documentRef', code: 'SP-14', children: [{ text: '' }] },
          { text: '、' },
          { type: 'clauseRef', clause: '5.3.2', children: [{ text: '' }] },
          { text: '和' },
          { type: 'blockRef', target: 'tbl', children: [{ text: '' }] },
          { text: '.' },
        ],
      },
    ])
  })

  test('a line end between Chinese characters is no space', () => {
    expect(content('第一行\n第二行，plain\ntext')).toEqual([
      { type: 'paragraph', id: 'b0001', children: [{ text: '第一行第二行，plain text' }] },
    ])
  })

  test('marks and links', () => {
    expect(content('**重大投诉** 与 *斜体* 与 [网站](https://a.example)')).toEqual([
      {
        type: 'paragraph',
        id: 'b0001',
        children: [
          { bold: true, text: '重大投诉' },
          { text: ' 与 ' },
          { italic: true, text: '斜体' },
          { text: ' 与 ' },
          { type: 'link', url: 'https://a.example', children: [{ text: '网站' }] },
          { text: '' },
        ],
      },
    ])
  })

  test('lists carry kind, level and restart', () => {
    const lists = content('1. 甲\n   - 乙\n2. 丙\n\n正文。\n\n1. 丁').map((block) =>
      'list' in block ? block.list : null,
    )
    expect(lists).toEqual([
      { kind: 'ordered', level: 0, restart: true },
      { kind: 'bullet', level: 1 },
      { kind: 'ordered', level: 0 },
      null,
      { kind: 'ordered', level: 0, restart: true },
    ])
  })
})

describe('tables', () => {
  test('the container gives id, caption, widths and spans; short rows are filled up', () => {
    const [table] = content(
      ':::table{#tbl caption="时限" widths="2 1" align="left center" spans="1:0:2:1"}\n| 情形 | 时限 |\n|---|---|\n| 近 | 甲 |\n|  |\n:::',
    )
    expect(table).toMatchObject({ type: 'table', id: 'tbl', caption: '时限', headerRows: 1, widths: [2, 1] })
    expect(table).toHaveProperty('spans', [{ row: 1, column: 0, rows: 2, columns: 1 }])
    expect(table).toHaveProperty('children.2.children.length', 2)
    expect(table).toHaveProperty('children.1.children.1.align', 'center')
  })

  test.each([
    ['widths="1 2 3"', 'widths 有 3 个，表有 2 列'],
    ['spans="9:0:2:1"', 'spans 中的「9:0:2:1」应为 行:列:行数:列数，且在表内'],
    ['align="middle left"', 'align 中的「middle」应为 left、center 或 right'],
  ])('wrong attributes are named: %s', (attributes, problem) => {
    expect(problems(`:::table{${attributes}}\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n:::`).join('\n')).toContain(problem)
  })
})

describe('steps', () => {
  const source = (step: string) =>
    `:::steps{#flow caption="流程"}\n- key: accept\n  name: 受理\n  action: 登记:record[SR-14-01]。\n  by: [post.agent]\n${step}:::`

  test('become a steps block with exits', () => {
    const [steps] = content(
      source(
        '  records: [SR-14-01]\n  limit: ":field[promise.x]内"\n  next: judge\n- key: judge\n  kind: decision\n  name: 是否成立？\n  action: 判定。\n  by: [post.agent]\n  next: {是: accept, 否: end}\n',
      ),
    )
    expect(steps).toMatchObject({
      type: 'steps',
      id: 'flow',
      caption: '流程',
      children: [
        { id: 'flow-accept', key: 'accept', kind: 'action', records: ['SR-14-01'], next: [{ to: 'judge' }] },
        {
          key: 'judge',
          kind: 'decision',
          next: [
            { label: '是', to: 'accept' },
            { label: '否', to: 'end' },
          ],
        },
      ],
    })
  })

  test('a missing key names the line inside the YAML', () => {
    const found = problems(source(''))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^procedures\/sp-99\.md:5 shape-invalid .*\[0\]\.next/)
  })

  test('a container without an end is refused', () => {
    expect(problems(':::steps{#flow}\n- key: a\n').join()).toContain('没有以 ::: 结束')
  })
})

describe('other blocks', () => {
  test('conditions, guides, forms, page breaks and generated blocks', () => {
    expect(
      content(
        '::::when{field="business.delivers"}\n送货。\n\n:::guide\n问清送货范围。\n:::\n::::\n\n:::when{not="business.exports"}\n内销。\n:::\n\n::form{record="SR-14-01"}\n\n::page-break\n\n::document-register{caption="文件清单"}\n\n::flowchart{of="flow"}',
      ),
    ).toMatchObject([
      {
        type: 'when',
        condition: { field: 'business.delivers', negate: false },
        content: [{ type: 'paragraph' }, { type: 'guide' }],
      },
      { type: 'when', condition: { field: 'business.exports', negate: true } },
      { type: 'form', record: 'SR-14-01' },
      { type: 'pageBreak' },
      { type: 'generated', kind: 'documentRegister', caption: '文件清单' },
      { type: 'generated', kind: 'flowchart', of: 'flow' },
    ])
  })
})

describe('text that companies should write themselves', () => {
  test('has a digest of what the kit says; claims and lists stay', () => {
    const [first, second, third] = content(
      ':::own\n公司简介。 :claims[5.1.7.1]\n\n- :field[company.name]\n:::\n\n公司简介。',
    )
    expect(first).toMatchObject({ type: 'paragraph', clauses: ['5.1.7.1'], ownWords: textDigest('公司简介。') })
    expect(second).toMatchObject({ list: { kind: 'bullet' }, ownWords: textDigest('{company.name}') })
    expect(third).not.toHaveProperty('ownWords')
  })

  test('is paragraphs and lists only', () => {
    expect(problems(':::own\n# 章\n:::').join()).toContain('其中只能有段落和列表')
    expect(problems(':::own\n:::').join()).toContain('其中只能有段落和列表')
  })
})

describe('bad input', () => {
  test.each([
    ['注:filed[company.name]。', 'kit-directive-unknown', '未知的指令「filed」'],
    [':::box\n内容\n:::', 'kit-directive-unknown', '未知的指令「box」'],
    ['::chart', 'kit-directive-unknown', '未知的指令「chart」'],
    [':field[]', 'kit-directive-invalid', '方括号中缺少内容'],
    ['::form', 'kit-directive-invalid', '缺少 record'],
    ['<b>标签</b>', 'kit-markdown-unsupported', 'html'],
    ['**工单。**维修', 'kit-markdown-unsupported', '强调符号'],
    ['> 引用', 'kit-markdown-unsupported', 'blockquote'],
    [':::when{equals="x"}\n甲\n:::', 'kit-directive-invalid', '应有 field'],
  ])('%s', (body, code, words) => {
    const found = problems(body)
    expect(found.join('\n')).toContain(words)
    expect(found[0]).toContain(`procedures/sp-99.md:4 ${code}`)
  })

  test('a container that ends too early, as inner and outer have the same colons', () => {
    const found = problems(':::when{field="a.b"}\n:::table\n| 甲 |\n|---|\n:::\n:::')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/sp-99\.md:9 kit-directive-invalid .*外层的冒号须多于内层/)
  })

  test('a duplicate id is named', () => {
    expect(problems('# 甲 :id[x]\n\n# 乙 :id[x]').join()).toContain('kit-duplicate')
  })

  test('front matter is required and may hold the code only', () => {
    expect(parseKitDocument('# 目的', 'a.md').diagnostics.map((found) => found.code)).toEqual(['shape-invalid'])
    const odd = parseKitDocument('---\ncode: SP-01\ntitle: 重复\n---\n# 目的', 'a.md').diagnostics
    expect(odd[0]).toMatchObject({ code: 'shape-invalid', line: 3 })
    const broken = parseKitDocument('---\ncode: [SP\n---\n# 目的', 'a.md').diagnostics
    expect(broken[0]).toMatchObject({ code: 'yaml-malformed', file: 'a.md' })
  })
})
