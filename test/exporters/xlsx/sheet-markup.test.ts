import { describe, expect, it } from 'vitest'
import { exportCoverageXlsx } from '../../../exporters/xlsx/export-coverage-xlsx.js'
import { completeSheet } from '../../../exporters/xlsx/sheet-markup.js'
import { rowHeight } from '../../../exporters/xlsx/row-height.js'
import type { ReportSheet } from '../../../exporters/xlsx/sheet.js'
import { readWorkbook } from './read-workbook.js'
import { sampleReport } from './sample-report.js'

const { bytes } = await exportCoverageXlsx(sampleReport, { createdAt: 0 })
const workbook = readWorkbook(bytes)

// The children of a worksheet in the order of CT_Worksheet (ISO/IEC 29500-1, 18.3.1.99).
const schemaOrder = [
  'sheetPr',
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
]

describe('worksheets', () => {
  it.each(workbook.sheetNames)('%s keeps the order of the schema', (name) => {
    const { markup } = workbook.sheet(name)
    const places = schemaOrder.map((tag) => markup.search(new RegExp(`<${tag}[ />]`))).filter((place) => place >= 0)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.length).toBeGreaterThanOrEqual(7)
  })

  it('freezes head rows and, where there is one, the column of the clauses', () => {
    expect(workbook.sheet('条款覆盖').markup).toContain(
      '<pane ySplit="1" xSplit="2" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    )
    expect(workbook.sheet('条款—文件矩阵').markup).toContain('ySplit="2" xSplit="3" topLeftCell="D3"')
    expect(workbook.sheet('问题清单').markup).toContain('activePane="bottomLeft"')
    expect(workbook.sheet('概况').markup).not.toContain('<pane')
  })

  it('filters exactly the rows that are filled', () => {
    const { rows, markup } = workbook.sheet('条款覆盖')
    expect(markup).toContain(`<autoFilter ref="A1:K${rows.size}"/>`)
    const names = workbook.part('xl/workbook.xml')
    expect(names).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'条款覆盖'!$A$1:$K$${rows.size}</definedName>`,
    )
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'条款—文件矩阵'!$1:$2</definedName>`,
    )
  })

  it('prints on A4 as wide as the page, lists on as many pages as they need', () => {
    for (const name of workbook.sheetNames) {
      const { markup } = workbook.sheet(name)
      expect(markup).toContain('<pageSetUpPr fitToPage="1"/>')
      expect(markup).toMatch(
        name === '概况'
          ? /<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"\/>/
          : /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
      )
      expect(markup).toContain('第 &amp;P 页 共 &amp;N 页')
    }
  })

  it('doubles the ampersand of a project name in the footer', async () => {
    const named = { ...sampleReport, project: { name: '甲 & 乙', folder: 'x' } }
    const other = await exportCoverageXlsx(named, { createdAt: 0 })
    expect(readWorkbook(other.bytes).sheet('概况').markup).toContain('<oddFooter>&amp;L甲 &amp;&amp; 乙&amp;C&amp;A')
  })

  it('links clauses to their own row of the coverage sheet', () => {
    const coverage = workbook.sheet('条款覆盖')
    for (const name of ['概况', '条款—文件矩阵']) {
      const sheet = workbook.sheet(name)
      const links = [
        ...sheet.markup.matchAll(/<hyperlink ref="A(\d+)" location="(?:'|&apos;)条款覆盖(?:'|&apos;)!A(\d+)"\/>/g),
      ]
      expect(links.length).toBe(name === '概况' ? 3 : 9)
      for (const [, from, to] of links) {
        const clause = String(sheet.rows.get(Number(from))?.get('A')?.value)
        const target = String(coverage.rows.get(Number(to))?.get('A')?.value)
        expect(`${target} `.startsWith(`${clause.split(' ')[0]} `)).toBe(true)
      }
    }
  })

  it('refuses markup that it does not know instead of leaving something out', () => {
    const sheet: ReportSheet = {
      name: '概况',
      rows: [],
      widths: [],
      headerRows: 0,
      stickyColumns: 0,
      filter: null,
      links: [],
      tabColor: '#000000',
      page: { orientation: 'landscape', onePage: false },
    }
    expect(() => completeSheet('<sheet/>', sheet, { project: '', page: String })).toThrow(/no place/)
  })
})

describe('row heights', () => {
  it('grow with wrapped text, merged width counts as one', () => {
    const text = { value: '字'.repeat(40), wrap: true }
    const narrow = rowHeight([text], [20])
    expect(rowHeight([{ value: '字', wrap: true }], [20])).toBe(16.5)
    expect(narrow).toBeGreaterThan(16.5 * 3)
    expect(rowHeight([{ ...text, columnSpan: 4 }, null, null, null], [20, 20, 20, 20])).toBeLessThan(narrow)
    expect(rowHeight([{ ...text, wrap: false }], [20])).toBe(16.5)
    expect(rowHeight([{ value: '一\n二\n三', wrap: true }], [20])).toBeCloseTo(16.5 + 2 * 14.8)
  })

  it('end where Excel ends', () => {
    expect(rowHeight([{ value: '字'.repeat(5000), wrap: true }], [10])).toBe(409)
  })
})
