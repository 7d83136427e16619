import { describe, expect, it } from 'vitest'
import { layOutGrid } from '../../../exporters/docx/blocks/table-grid.js'
import { pages } from '../../../exporters/docx/page-geometry.js'
import { exportBody, wordsOf } from '../../support/docx-package.js'
import { cell, headerCell, printDocument, printSet, row, run, table } from '../../support/print-builders.js'
import { samplePrintSet } from '../../support/print-set-sample.js'
import { at, childrenOf, elementsOf, valueAt, type XmlElement } from '../../support/xml-tree.js'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const widthOf = (element: XmlElement | undefined): number => Number(element?.attributes['w:w'])

const isLandscape = (body: XmlElement, tableElement: XmlElement): boolean => {
  const children = childrenOf(body)
  const rest = children.slice(children.indexOf(tableElement))
  const section = rest.flatMap((each) => (each.name === 'w:sectPr' ? [each] : elementsOf(each, 'w:sectPr')))[0]
  return section !== undefined && at(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape'
}

const oneTable = async (...parameters: Parameters<typeof table>): Promise<XmlElement> => {
  const body = await exportBody(printSet([printDocument([table(...parameters)])]), { cover: false })
  const [element] = childrenOf(body, 'w:tbl')
  if (element === undefined) throw new Error('no table')
  return element
}

describe('tables', () => {
  it('have widths in twips everywhere, that sum to the width of the text', async () => {
    const body = await exportBody(samplePrintSet())
    const tables = childrenOf(body, 'w:tbl')
    expect(tables.length).toBeGreaterThan(6)
    for (const each of tables) {
      const grid = childrenOf(at(each, 'w:tblGrid')!, 'w:gridCol').map(widthOf)
      const total = isLandscape(body, each) ? pages.landscape.textWidth : pages.portrait.textWidth
      expect(sum(grid)).toBe(total)
      expect(at(each, 'w:tblPr', 'w:tblW')?.attributes).toEqual({ 'w:w': String(total), 'w:type': 'dxa' })
      expect(at(each, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed')
      for (const line of childrenOf(each, 'w:tr')) {
        let column = 0
        for (const each of childrenOf(line, 'w:tc')) {
          const span = Number(valueAt(each, 'w:tcPr', 'w:gridSpan') ?? 1)
          expect(at(each, 'w:tcPr', 'w:tcW')?.attributes['w:type']).toBe('dxa')
          expect(widthOf(at(each, 'w:tcPr', 'w:tcW'))).toBe(sum(grid.slice(column, column + span)))
          column += span
        }
        expect(column).toBe(grid.length)
      }
    }
  })

  it('merge cells down and across, with a cell at every place of the grid', async () => {
    const merged = await oneTable(
      't',
      null,
      [0.25, 0.25, 0.5],
      [
        row([headerCell('类别', { rowSpan: 2 }), headerCell('目标', { columnSpan: 2 })]),
        row([headerCell('公司'), headerCell('网点')]),
        row([cell('合计', { columnSpan: 3 })]),
      ],
    )
    const places = childrenOf(merged, 'w:tr').map((line) =>
      childrenOf(line, 'w:tc').map((each) =>
        [wordsOf(each), valueAt(each, 'w:tcPr', 'w:gridSpan') ?? '', valueAt(each, 'w:tcPr', 'w:vMerge') ?? ''].join(
          '/',
        ),
      ),
    )
    expect(places).toEqual([['类别//restart', '目标/2/'], ['//continue', '公司//', '网点//'], ['合计/3/']])
  })

  it('repeat header rows, split no row and keep a form on its page', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => row([cell(String(index)), cell('')]))
    const long = await oneTable('t', null, [0.5, 0.5], [row([headerCell('甲'), headerCell('乙')]), ...rows], {})
    const lines = childrenOf(long, 'w:tr')
    expect(lines.filter((line) => at(line, 'w:trPr', 'w:tblHeader'))).toEqual(lines.slice(0, 1))
    expect(lines.every((line) => at(line, 'w:trPr', 'w:cantSplit'))).toBe(true)
    const stays = (element: XmlElement): readonly boolean[] =>
      childrenOf(element, 'w:tr').map((line) => elementsOf(line, 'w:keepNext').length === 2)
    expect(stays(long)).toEqual([true, ...rows.map(() => false)])
    const form = await oneTable('t', null, [0.5, 0.5], rows, { headerRows: 0 })
    expect(stays(form)).toEqual([...rows.slice(1).map(() => true), false])
  })

  it('give blanks their height, and cells their shade, weight, alignment and lines', async () => {
    const shaped = await oneTable(
      't',
      null,
      [0.5, 0.5],
      [row([cell('甲\n乙', { shade: true, bold: true, align: 'right' }), cell('')], 38)],
      { headerRows: 0, density: 'compact' },
    )
    const height = elementsOf(shaped, 'w:trHeight')[0]?.attributes
    expect(height).toEqual({ 'w:val': '2154', 'w:hRule': 'atLeast' })
    const [first, second] = elementsOf(shaped, 'w:tc')
    expect(at(first!, 'w:tcPr', 'w:shd')?.attributes['w:fill']).toBe('E7EBF0')
    expect(at(second!, 'w:tcPr', 'w:shd')).toBeUndefined()
    const lines = childrenOf(first!, 'w:p')
    expect(lines.map(wordsOf)).toEqual(['甲', '乙'])
    expect(lines.map((line) => valueAt(line, 'w:pPr', 'w:jc'))).toEqual(['right', 'right'])
    expect(elementsOf(first!, 'w:b')).toHaveLength(2)
    expect(valueAt(lines[0]!, 'w:pPr', 'w:pStyle')).toBe('TableTextCompact')
    expect(childrenOf(second!, 'w:p')).toHaveLength(1)
  })

  it('are not joined to a table before them', async () => {
    const plain = (name: string) => table(name, null, [1], [row([cell('甲')])], { headerRows: 0 })
    const body = await exportBody(printSet([printDocument([plain('a'), plain('b')])]), { cover: false })
    const names = childrenOf(body).map((each) => each.name)
    expect(names.join(' ')).toContain('w:tbl w:p w:tbl')
    expect(names.join(' ')).not.toContain('w:tbl w:tbl')
    expect(names.join(' ')).toMatch(/w:tbl w:p w:sectPr$/)
  })

  it('without a caption are found by a bookmark in the first cell', async () => {
    const found = await oneTable('form', null, [1], [row([cell([run('甲'), run('乙', { bold: true })])])])
    const names = elementsOf(found, 'w:bookmarkStart').map((start) => start.attributes['w:name'])
    expect(names).toEqual(['form'])
  })
})

describe('the grid', () => {
  it('stays rectangular where spans leave it or cells are missing', () => {
    const rows = [
      row([cell('甲', { columnSpan: 5, rowSpan: 9 })]),
      row([]),
      row([cell('乙'), cell('丙', { rowSpan: 2, columnSpan: 2 })]),
    ]
    const shapes = layOutGrid(rows, 3).map(({ cells }) =>
      cells.map(({ columnSpan, merge }) => `${columnSpan} ${merge}`),
    )
    expect(shapes).toEqual([['3 restart'], ['3 continue'], ['3 continue']])
    const gaps = layOutGrid([row([cell('甲')]), row([cell('乙', { rowSpan: 2 }), cell('丙', { columnSpan: 2 })])], 3)
    expect(gaps.map(({ cells }) => cells.map(({ column, merge }) => `${column} ${merge}`))).toEqual([
      ['0 none', '1 none', '2 none'],
      ['0 none', '1 none'],
    ])
  })

  it('does not let a wide cell run into one that comes from above', () => {
    const rows = [row([cell('甲'), cell('乙', { rowSpan: 2 }), cell('丙')]), row([cell('丁', { columnSpan: 3 })])]
    const [, second] = layOutGrid(rows, 3)
    expect(second?.cells.map(({ column, columnSpan, merge }) => [column, columnSpan, merge])).toEqual([
      [0, 1, 'none'],
      [1, 1, 'continue'],
      [2, 1, 'none'],
    ])
  })
})
