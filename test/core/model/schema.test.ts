import { describe, expect, it } from 'vitest'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Block } from '../../../core/model/block.js'
import {
  field,
  figure,
  heading,
  pageBreak,
  paragraph,
  row,
  cell,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import { parseDocument, parseOrganisation, parseProfile, parseRecordForm } from '../../../core/project/parse-files.js'
import { sampleProcedure, sampleRecordForm } from '../../support/sample-project.js'

const withBlocks = (...content: readonly unknown[]): string => JSON.stringify({ ...sampleProcedure(), content })

const problemsOf = (content: readonly unknown[]): readonly string[] =>
  parseDocument(withBlocks(...content), 'documents/SP-14.json').diagnostics.map(
    ({ parameters }) => `${parameters['path']} ${parameters['problem']}`,
  )

const grid: Block = table('t', [
  ['甲', '乙'],
  ['丙', ''],
])
const process = steps('s', [step('s1', 'a', { name: '甲', action: '做', next: ['end'] })])

describe('a document is refused', () => {
  const cases: readonly (readonly [string, readonly unknown[], string])[] = [
    ['an unknown block', [{ type: 'video', id: 'v' }], 'content[0].type @value'],
    ['a block without id', [{ type: 'pageBreak' }], 'content[0].id @absent'],
    ['an empty id', [pageBreak('')], 'content[0].id @empty'],
    ['an unknown key', [{ ...pageBreak('b'), colour: 'red' }], 'content[0].colour @unknown-key'],
    ['a heading of level 5', [{ ...heading('h', 1, '甲'), level: 5 }], 'content[0].level @value'],
    [
      'a list of level 3',
      [{ ...paragraph('p', '甲'), list: { kind: 'bullet', level: 3 } }],
      'content[0].list.level @value',
    ],
    [
      'a mark that is off',
      [{ ...paragraph('p', ''), children: [{ text: '', bold: false }] }],
      'content[0].children[0].bold @value',
    ],
    [
      'an unknown inline',
      [{ ...paragraph('p', ''), children: [{ type: 'emoji' }] }],
      'content[0].children[0].type @value',
    ],
    [
      'text that is no text',
      [{ ...paragraph('p', ''), children: [{ text: 3 }] }],
      'content[0].children[0].text @wrong-type',
    ],
    [
      'a void with text',
      [{ ...paragraph('p', ''), children: [{ ...field('a'), children: [{ text: '甲' }] }] }],
      'content[0].children[0].children[0].text @value',
    ],
    ['two blocks with one id', [pageBreak('b'), pageBreak('b')], 'content[1].id @duplicate'],
    ['a step with the id of a block', [pageBreak('s1'), process], 'content[1].children[0].id @duplicate'],
    [
      'two steps with one key',
      [
        steps('s', [
          step('1', 'a', { name: '', action: '', next: [] }),
          step('2', 'a', { name: '', action: '', next: [] }),
        ]),
      ],
      'content[0].children[1].key @duplicate',
    ],
    [
      'a step called end',
      [steps('s', [step('1', 'end', { name: '', action: '', next: [] })])],
      'content[0].children[0].key @reserved',
    ],
    ['a process without steps', [steps('s', [])], 'content[0].children @empty'],
    ['a table without rows', [table('t', [])], 'content[0].children @empty'],
    [
      'a ragged table',
      [{ ...grid, children: [row([cell(''), cell('')]), row([cell('')])] }],
      'content[0].children[1] @ragged',
    ],
    ['more header rows than rows', [{ ...grid, headerRows: 3 }], 'content[0].headerRows @too-big'],
    ['half a header row', [{ ...grid, headerRows: 0.5 }], 'content[0].headerRows @wrong-type'],
    ['a width too many', [{ ...grid, widths: [1, 2, 3] }], 'content[0].widths @ragged'],
    ['a negative width', [{ ...grid, widths: [1, -2] }], 'content[0].widths[1] @too-small'],
    [
      'a span outside',
      [{ ...grid, spans: [{ row: 1, column: 1, rows: 1, columns: 2 }] }],
      'content[0].spans[0] @span-outside',
    ],
    [
      'spans that overlap',
      [
        {
          ...table('t', [['甲', '', '']]),
          spans: [
            { row: 0, column: 0, rows: 1, columns: 2 },
            { row: 0, column: 1, rows: 1, columns: 2 },
          ],
        },
      ],
      'content[0].spans[1] @span-overlap',
    ],
    [
      'a span over text',
      [{ ...grid, spans: [{ row: 0, column: 0, rows: 1, columns: 2 }] }],
      'content[0].children[0].children[1] @span-covers-text',
    ],
    [
      'a span over a field',
      [{ ...table('t', [['甲', [field('a')]]]), spans: [{ row: 0, column: 0, rows: 1, columns: 2 }] }],
      'content[0].children[0].children[1] @span-covers-text',
    ],
    [
      'a figure a kilometre wide',
      [figure('f', 'a.png', { alt: '', caption: '' }, { widthMillimetres: 1e6 })],
      'content[0].widthMillimetres @too-big',
    ],
  ]

  it.each(cases)('for %s', (_name, content, expected) => {
    expect(problemsOf(content)).toEqual([expected])
  })

  it('with one diagnostic for each problem, but no more than twenty', () => {
    expect(problemsOf([heading('', 1, ''), { type: 'video' }])).toHaveLength(2)
    expect(problemsOf(Array.from({ length: 50 }, () => ({ type: 'video' })))).toHaveLength(20)
  })
})

describe('a document is repaired', () => {
  const read = (...content: readonly unknown[]): readonly Block[] | undefined =>
    parseDocument(withBlocks(...content), 'documents/SP-14.json').value?.content

  it('where text around an element is missing', () => {
    const bare = { type: 'paragraph', id: 'p', children: [field('a')] }
    expect(read(bare)).toEqual([paragraph('p', [text(''), field('a'), text('')])])
  })

  it('where a line is empty or neighbours could be one leaf', () => {
    const content = read(
      { type: 'guide', id: 'g', children: [] },
      { ...paragraph('p', ''), children: [{ text: '甲' }, { text: '乙' }] },
    )
    expect(content?.map((block) => block.children)).toEqual([[{ text: '' }], [{ text: '甲乙' }]])
  })

  it('where the children of a void are left out, each with children of its own', () => {
    const content = read({ type: 'pageBreak', id: 'a' }, { type: 'pageBreak', id: 'b' })
    expect(content).toEqual([pageBreak('a'), pageBreak('b')])
    expect(content?.[0]?.children).not.toBe(content?.[1]?.children)
  })
})

describe('codes', () => {
  const isAccepted = (code: string): boolean =>
    parseDocument(JSON.stringify({ ...sampleProcedure(), code }), 'documents/x.json').value !== undefined

  it.each(['SM', 'SP-14', 'SR-14-01', 'Q_SP.14', '质管-01'])('%s names a file', (code) =>
    expect(isAccepted(code)).toBe(true),
  )
  it.each(['', '.', '..', 'a/b', 'a\\b', 'a b', '.hidden', 'end.', 'a:b', 'x'.repeat(65), 'a\u0000'])(
    '%j does not',
    (code) => expect(isAccepted(code)).toBe(false),
  )
})

describe('the other files are refused', () => {
  it('for a form that would print for ever', () => {
    const form = {
      ...sampleRecordForm(),
      parts: [{ type: 'table', columns: [{ label: '', width: 1, kind: 'text' }], rows: 1e9 }],
    }
    const [diagnostic] = parseRecordForm(JSON.stringify(form), 'records/SR-14-01.json').diagnostics
    expect(diagnostic?.parameters).toMatchObject({ path: 'parts[0].rows', problem: '@too-big', limit: 500 })
  })

  it('for two departments with one id', () => {
    const units = {
      departments: [
        { id: 'a', name: '' },
        { id: 'a', name: '' },
      ],
      posts: [],
      people: [],
      outlets: [],
      responsibilities: [],
    }
    const [diagnostic] = parseOrganisation(JSON.stringify(units)).diagnostics
    expect(diagnostic?.parameters).toMatchObject({ path: 'departments[1].id', problem: '@duplicate' })
  })

  it.each([
    ['{"a":null}', 'a', '@no-option'],
    ['{"a":{"value":"2","unit":"小时"}}', 'a.value', '@wrong-type'],
    ['{"a":[{"b":true}]}', 'a[0].b', '@no-option'],
    ['{"a":1e999}', 'a', '@no-option'],
    ['{"":1}', '[""]', '@form'],
    ['[]', '(root)', '@wrong-type'],
  ])('for the profile %s', (profile, path, problem) => {
    const { value, diagnostics } = parseProfile(profile)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ parameters }) => [parameters['path'], parameters['problem']])).toEqual([[path, problem]])
  })
})

describe('words for what is wrong', () => {
  it('name file, path, what was expected and what was found', () => {
    const [diagnostic] = parseDocument(withBlocks({ type: 'pageBreak', id: 7 }), 'documents/SP-14.json').diagnostics
    if (diagnostic === undefined) throw new Error('nothing found')
    expect(wordDiagnostic(diagnostic).message).toBe('documents/SP-14.json 的「content[0].id」不对：应为文字，实为数字')
    expect(wordDiagnostic(diagnostic, 'en').message).toBe(
      'documents/SP-14.json: “content[0].id” is wrong: expected a string, found a number',
    )
  })
})
