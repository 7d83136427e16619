import { describe, expect, it } from 'vitest'
import type { PrintBlock, PrintSet } from '../../../core/transform/print-set.js'
import { readCounter, writeCounter } from '../../../exporters/docx/numbering/number-format.js'
import { exportSet, wordsOf } from '../../support/docx-package.js'
import { heading, item, paragraph, printDocument, printSet } from '../../support/print-builders.js'
import { samplePrintSet } from '../../support/print-set-sample.js'
import { numberParagraphs } from '../../support/word-numbering.js'

const blocksOf = (set: PrintSet): readonly PrintBlock[] => set.documents.flatMap((document) => document.blocks)

const headingNumbers = (set: PrintSet): readonly (string | null)[] =>
  blocksOf(set).flatMap((block) => (block.type === 'heading' ? [block.number] : []))

const listLabels = (set: PrintSet): readonly string[] =>
  blocksOf(set).flatMap((block) => (block.type === 'paragraph' && block.list !== undefined ? [block.list.label] : []))

const computed = (bytes: Uint8Array, style: RegExp): readonly (string | null)[] =>
  numberParagraphs(bytes).flatMap((each) => (style.test(each.style) ? [each.number] : []))

const chapters = (bookmark: string): PrintBlock[] => [
  heading(1, '1', '目的', `${bookmark}1`),
  heading(2, '1.1', '总则', `${bookmark}2`),
  heading(3, '1.1.1', '依据', `${bookmark}3`),
  heading(4, '1.1.1.1', '条款', `${bookmark}4`),
  heading(4, '1.1.1.2', '条款', `${bookmark}5`),
  heading(2, '1.2', '范围', `${bookmark}6`),
  heading(3, '1.2.1', '对象', `${bookmark}7`),
  heading(1, null, '附言', `${bookmark}8`),
  heading(1, '2', '职责', `${bookmark}9`),
  heading(2, '2.1', '部门', `${bookmark}10`),
]

const documents = (...blocks: readonly (readonly PrintBlock[])[]): PrintSet =>
  printSet(blocks.map((each, index) => printDocument(each, { code: `SP-0${index}`, bookmark: `document-${index}` })))

describe('heading numbers', () => {
  it('come out of native numbering exactly as the set has them', async () => {
    const set = samplePrintSet()
    const { bytes, diagnostics } = await exportSet(set)
    expect(computed(bytes, /^Heading/)).toEqual(headingNumbers(set))
    expect(diagnostics).toEqual([])
  })

  it('restart in every document and pass over unnumbered headings', async () => {
    const set = documents(chapters('a'), chapters('b'), chapters('c'))
    const { bytes } = await exportSet(set)
    expect(computed(bytes, /^Heading/)).toEqual(headingNumbers(set))
  })

  it('count appendices by letters and their sections under the letter', async () => {
    const appendices = [
      heading(1, '附录 A', '机构图', 'x1'),
      heading(2, 'A.1', '总部', 'x2'),
      heading(2, 'A.2', '网点', 'x3'),
      heading(1, '附录 B', '清单', 'x4'),
      heading(2, 'B.1', '文件', 'x5'),
    ]
    const set = documents([...chapters('a'), ...appendices], [heading(1, '附录 A', '表', 'y1')])
    const { bytes, diagnostics } = await exportSet(set)
    expect(computed(bytes, /^Heading/)).toEqual(headingNumbers(set))
    expect(diagnostics).toEqual([])
  })

  it('begin anew where the set skips a chapter', async () => {
    const set = documents([heading(1, '1', '甲', 'a'), heading(1, '4', '乙', 'b'), heading(2, '4.1', '丙', 'c')])
    const { bytes, diagnostics } = await exportSet(set)
    expect(computed(bytes, /^Heading/)).toEqual(['1', '4', '4.1'])
    expect(diagnostics).toEqual([])
  })

  it('are typed and reported where Word cannot count to them', async () => {
    const odd = [
      heading(1, '1', '目的', 'a'),
      heading(3, '1.0.1', '跳级', 'b'),
      heading(2, '1.1', '可数', 'c'),
      heading(2, '1.7', '跳号', 'd'),
      heading(1, '第二章', '汉字', 'e'),
      heading(1, '2', '职责', 'f'),
    ]
    const { bytes, diagnostics } = await exportSet(documents(odd))
    const headings = numberParagraphs(bytes).filter(({ style }) => style.startsWith('Heading'))
    const read = headings.map(({ number, paragraph }) => `${number ?? '-'} ${wordsOf(paragraph)}`)
    expect(read).toEqual(['1 目的', '- 1.0.1　跳级', '1.1 可数', '- 1.7　跳号', '- 第二章　汉字', '2 职责'])
    expect(diagnostics.map(({ code, parameters, document }) => [code, parameters['number'], document])).toEqual([
      ['number-typed', '1.0.1', 'SP-00'],
      ['number-typed', '1.7', 'SP-00'],
      ['number-typed', '第二章', 'SP-00'],
    ])
  })
})

describe('list labels', () => {
  it('come out of native numbering exactly as the set has them', async () => {
    const set = samplePrintSet()
    const { bytes } = await exportSet(set)
    expect(listLabels(set)).toContain('b)')
    expect(computed(bytes, /^ListParagraph$/)).toEqual(listLabels(set))
  })

  it('restart with each list and below each item', async () => {
    const list = (name: string): PrintBlock[] => [
      item(name, 'ordered', 0, 'a)', '甲'),
      item(name, 'ordered', 1, '1)', '乙'),
      item(name, 'ordered', 2, 'i)', '丙'),
      item(name, 'ordered', 2, 'ii)', '丁'),
      item(name, 'ordered', 1, '2)', '戊'),
      item(name, 'ordered', 2, 'i)', '己'),
      item(name, 'ordered', 0, 'b)', '庚'),
      item(name, 'ordered', 1, '1)', '辛'),
    ]
    const dashes = [item('d', 'bullet', 0, '—', '壬'), item('d', 'bullet', 0, '—', '癸')]
    const set = documents([...list('k'), paragraph('间隔'), ...list('l'), ...dashes], list('m'))
    const { bytes, diagnostics } = await exportSet(set)
    expect(computed(bytes, /^ListParagraph$/)).toEqual(listLabels(set))
    expect(diagnostics).toEqual([])
  })

  it('count past z as Word does', async () => {
    const labels = Array.from({ length: 54 }, (_, index) => `${writeCounter('lowerLetter', index + 1)})`)
    const { bytes } = await exportSet(documents(labels.map((label) => item('long', 'ordered', 0, label, '项'))))
    expect(computed(bytes, /^ListParagraph$/)).toEqual(labels)
    expect(labels.slice(25, 28)).toEqual(['z)', 'aa)', 'bb)'])
  })

  it('are typed and reported where Word cannot count to them', async () => {
    const labels = ['甲、', '乙、', '']
    const { bytes, diagnostics } = await exportSet(
      documents(labels.map((label) => item('odd', 'ordered', 0, label, '项'))),
    )
    const items = numberParagraphs(bytes).filter(({ style }) => style === 'ListParagraph')
    expect(items.map(({ number, paragraph }) => [number, wordsOf(paragraph)])).toEqual([
      [null, '甲、\t项'],
      [null, '乙、\t项'],
      [null, '\t项'],
    ])
    expect(diagnostics.map(({ parameters }) => parameters['number'])).toEqual(['甲、', '乙、'])
  })
})

describe('counters', () => {
  it('are read as the lowest number that a text can be', () => {
    expect(readCounter('i')).toEqual({ format: 'lowerRoman', value: 1 })
    expect(readCounter('b')).toEqual({ format: 'lowerLetter', value: 2 })
    expect(readCounter('xiv')).toEqual({ format: 'lowerRoman', value: 14 })
    expect(readCounter('0')).toEqual({ format: 'decimal', value: 0 })
    expect(readCounter('C')).toEqual({ format: 'upperLetter', value: 3 })
    expect([readCounter('07'), readCounter('ab'), readCounter('')]).toEqual([null, null, null])
  })
})
