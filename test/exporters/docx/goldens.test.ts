import { describe, expect, it } from 'vitest'
import type { PrintBlock } from '../../../core/transform/print-set.js'
import { exportBody } from '../../support/docx-package.js'
import {
  cell,
  contentsOf,
  heading,
  headerCell,
  item,
  paragraph,
  printDocument,
  printSet,
  row,
  run,
  table,
} from '../../support/print-builders.js'
import { samplePng } from '../../support/png-sample.js'
import { childrenOf, prettyXml } from '../../support/xml-tree.js'

/** The XML of a document's blocks, without what stands before and after them in every file. */
const blocksXml = async (blocks: readonly PrintBlock[]): Promise<string> => {
  const document = printDocument(blocks, { code: 'SP-14' })
  const body = await exportBody(printSet([document], { company: '', contents: [] }), { cover: false })
  return childrenOf(body)
    .slice(1)
    .filter((each) => each.name !== 'w:sectPr')
    .map((each) => prettyXml(each))
    .join('')
}

const target = heading(1, '1', '目的', 'purpose')

const cases: Readonly<Record<string, readonly PrintBlock[]>> = {
  'numbered-headings': [
    target,
    heading(2, '1.1', '总则', 'general'),
    heading(1, null, '附言', 'remark'),
    heading(1, '附录 A', '机构图', 'appendix'),
    heading(1, '第三章', '汉字的编号', 'typed'),
  ],
  'paragraphs-and-marks': [
    paragraph(['本程序', run('适用于', { bold: true }), '“顾客”。']),
    paragraph('居中', { align: 'center' }),
    paragraph('注：说明。', { style: 'note', indent: false }),
    paragraph([run('【热线】', {}, { blank: true })], { indent: false, align: 'right' }),
  ],
  references: [
    target,
    table('targets', { number: '1', text: '目标' }, [1], [row([cell('甲')])]),
    paragraph([
      run('1', {}, { target: 'purpose' }),
      run('表 1', {}, { target: 'targets' }),
      run('《投诉》（SP-14）', {}, { target: 'document-SP-01' }),
      run('网站', {}, { url: 'https://example.com' }),
    ]),
  ],
  lists: [
    item('l', 'ordered', 0, 'a)', '第一'),
    item('l', 'ordered', 1, '1)', '第二'),
    item('m', 'bullet', 0, '—', '第三'),
    item('n', 'ordered', 0, '甲、', '第四'),
  ],
  'table-with-spans': [
    table(
      'table',
      { number: '1', text: '目标' },
      [0.3, 0.3, 0.4],
      [
        row([headerCell('类别', { rowSpan: 2 }), headerCell('目标值', { columnSpan: 2 })]),
        row([headerCell('公司'), headerCell('网点')]),
        row([cell('满意度'), cell('88', { align: 'right' }), cell('')], 12),
      ],
    ),
  ],
  figure: [
    {
      type: 'figure',
      caption: { label: '图', number: '1', text: '满意度' },
      alt: '柱状图',
      image: { bytes: samplePng(), format: 'png', width: 360, height: 160 },
      widthMillimetres: 90,
      bookmark: 'figure',
      orientation: 'portrait',
    },
  ],
  drawing: [
    {
      type: 'drawing',
      caption: null,
      alt: '流程图',
      drawing: { width: 60, height: 40, elements: [] },
      bookmark: 'flow',
      orientation: 'portrait',
    },
  ],
  'page-break-and-turn': [
    paragraph('甲'),
    { type: 'pageBreak', orientation: 'portrait' },
    paragraph('乙'),
    paragraph('横向', { orientation: 'landscape' }),
    paragraph('纵向'),
  ],
  contents: [
    {
      type: 'contents',
      title: '目　次',
      entries: contentsOf([printDocument([target, heading(1, '附录 A', '机构图', 'appendix')])], 2),
      orientation: 'portrait',
    },
    target,
    heading(1, '附录 A', '机构图', 'appendix'),
  ],
}

describe('the XML of each kind of block', () => {
  it.each(Object.entries(cases))('%s', async (name, blocks) => {
    await expect(await blocksXml(blocks)).toMatchFileSnapshot(`../../fixtures/exporters/docx/${name}/document.xml`)
  })
})
