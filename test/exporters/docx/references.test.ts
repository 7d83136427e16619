import { describe, expect, it } from 'vitest'
import type { PrintBlock } from '../../../core/transform/print-set.js'
import { nameBookmarks } from '../../../exporters/docx/bookmark-names.js'
import { bodyOf, exportBody, exportSet, instructionsOf, textOf, wordsOf } from '../../support/docx-package.js'
import { cell, heading, paragraph, printDocument, printSet, row, run, table } from '../../support/print-builders.js'
import { samplePrintSet } from '../../support/print-set-sample.js'
import { elementsOf, type XmlElement } from '../../support/xml-tree.js'

const targets: PrintBlock[] = [
  heading(1, '1', '目的', 'SP-01-purpose'),
  heading(1, '附录 A', '表', 'SP-01-appendix'),
  heading(1, null, '前言', 'SP-01-foreword'),
  table('SP-01-table', { number: '1', text: '目标' }, [1], [row([cell('甲')])]),
  paragraph('条文', { bookmark: 'clause-5.1.1' }),
]

const referring = async (text: string, target: string): Promise<XmlElement> => {
  const body = await exportBody(
    printSet([printDocument([...targets, paragraph(['见', run(text, { bold: true }, { target }), '。'])])]),
    { cover: false },
  )
  const found = elementsOf(body, 'w:p').find((each) => wordsOf(each).startsWith('见'))
  if (found === undefined) throw new Error('the paragraph is missing')
  return found
}

const shapeOf = (element: XmlElement): readonly string[] => [
  ...instructionsOf(element),
  ...elementsOf(element, 'w:hyperlink').map((link) => `→ ${link.attributes['w:anchor'] ?? ''}`),
]

describe('references', () => {
  it('to tables and figures are fields that repeat the label', async () => {
    const element = await referring('表 1', 'SP-01-table')
    expect(shapeOf(element)).toEqual(['REF SP_01_table \\h'])
    expect(wordsOf(element)).toBe('见表 1。')
  })

  it('to numbered headings are fields that repeat the number', async () => {
    expect(shapeOf(await referring('1', 'SP-01-purpose'))).toEqual(['REF SP_01_purpose \\r \\h'])
    expect(shapeOf(await referring('附录 A', 'SP-01-appendix'))).toEqual(['REF SP_01_appendix \\r \\h'])
  })

  it('with other words than the target’s own are links, which an update does not change', async () => {
    expect(shapeOf(await referring('上表', 'SP-01-table'))).toEqual(['→ SP_01_table'])
    expect(shapeOf(await referring('《试验文件》（SP-01）', 'document-SP-01'))).toEqual(['→ document_SP_01'])
    expect(shapeOf(await referring('前言', 'SP-01-foreword'))).toEqual(['→ SP_01_foreword'])
    expect(shapeOf(await referring('5.1.1', 'clause-5.1.1'))).toEqual(['→ clause_5_1_1'])
  })

  it('to what is not in the set are plain text', async () => {
    const element = await referring('已撤销', 'gone')
    expect([shapeOf(element), wordsOf(element)]).toEqual([[], '见已撤销。'])
  })

  it('keep their look through the field', async () => {
    const element = await referring('表 1', 'SP-01-table')
    expect(elementsOf(element, 'w:b')).toHaveLength(5)
  })

  it('repeat exactly what their bookmark holds', async () => {
    const body = await exportBody(samplePrintSet())
    for (const instruction of instructionsOf(body)) {
      const [, name] = /^REF (\w+) \\h$/.exec(instruction) ?? []
      if (name === undefined) continue
      const holder = elementsOf(body, 'w:p').find((each) =>
        elementsOf(each, 'w:bookmarkStart').some((start) => start.attributes['w:name'] === name),
      )
      expect(wordsOf(holder!)).toMatch(/^[表图] \d+　/)
    }
  })
})

describe('captions', () => {
  it('count by SEQ fields whose results are the set’s numbers, anew in each document', async () => {
    const captioned = (number: string) => table(`t${number}`, { number, text: '' }, [1], [row([cell('甲')])])
    const set = printSet([
      printDocument([
        captioned('1'),
        captioned('2'),
        captioned('5'),
        captioned('A.6'),
        captioned('B'),
        captioned('07'),
      ]),
      printDocument([{ ...captioned('1'), bookmark: 'u' }], { code: 'SP-02', bookmark: 'second' }),
    ])
    const body = await exportBody(set)
    expect(instructionsOf(body).filter((each) => each.startsWith('SEQ'))).toEqual([
      'SEQ 表 \\* ARABIC \\r 1',
      'SEQ 表 \\* ARABIC',
      'SEQ 表 \\* ARABIC \\r 5',
      'SEQ 表 \\* ARABIC',
      'SEQ 表 \\* ARABIC \\r 1',
    ])
    const labels = elementsOf(body, 'w:p')
      .map(wordsOf)
      .filter((words) => words.startsWith('表 '))
    expect(labels).toEqual(['表 1', '表 2', '表 5', '表 A.6', '表 B', '表 07', '表 1'])
  })
})

describe('links', () => {
  const linked = (url: string) => printSet([printDocument([paragraph([run('网站', {}, { url })])])])

  it('to outside addresses are relationships, one for each address', async () => {
    const set = printSet([
      printDocument([
        paragraph([run('甲', {}, { url: 'https://example.com/a?b=1&c=中' }), run('乙', {}, { url: 'mailto:a@b.cn' })]),
        paragraph([run('丙', {}, { url: 'https://example.com/a?b=1&c=中' })]),
      ]),
    ])
    const { bytes, diagnostics } = await exportSet(set)
    const rels = textOf(bytes, 'word/_rels/document.xml.rels')
    const addresses = [...rels.matchAll(/Id="(rIdLink\d+)"[^>]*Target="([^"]*)" TargetMode="External"/g)]
    expect(addresses.map(([, id, url]) => [id, url])).toEqual([
      ['rIdLink1', 'https://example.com/a?b=1&#38;c=%E4%B8%AD'],
      ['rIdLink2', 'mailto:a@b.cn'],
    ])
    const used = elementsOf(bodyOf(bytes), 'w:hyperlink').flatMap((link) => link.attributes['r:id'] ?? [])
    expect(used).toEqual(['rIdLink1', 'rIdLink2', 'rIdLink1'])
    expect(diagnostics).toEqual([])
  })

  it('that are no addresses, or that could run something, stay text and are reported', async () => {
    for (const url of ['不是网址', 'javascript:alert(1)', 'file:///c:/x']) {
      const { bytes, diagnostics } = await exportSet(linked(url))
      expect(elementsOf(bodyOf(bytes), 'w:hyperlink').filter((link) => link.attributes['r:id'])).toEqual([])
      expect(wordsOf(bodyOf(bytes))).toContain('网站')
      expect(diagnostics.map(({ code, parameters }) => [code, parameters['what']])).toEqual([['not-rendered', url]])
    }
  })
})

describe('bookmark names', () => {
  it('are what Word allows: a letter first, 40 characters, unique whatever their case', () => {
    const long = 'SM-'.padEnd(60, 'x')
    const marks = ['SP-14', 'sp_14', 'SP.14', '5.1.1', '附录-甲', long, `${long}y`]
    const set = printSet([printDocument(marks.map((bookmark) => paragraph('正文', { bookmark })))])
    const names = [...nameBookmarks(set).values()].slice(1)
    expect(names).toEqual([
      'SP_14',
      'sp_14_2',
      'SP_14_3',
      'b_5_1_1',
      '附录_甲',
      `SM_${'x'.repeat(37)}`,
      `SM_${'x'.repeat(35)}_2`,
    ])
    expect(names.every((name) => name.length <= 40)).toBe(true)
  })
})
