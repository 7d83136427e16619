import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckReport } from '../../../core/coverage/report.js'
import { cellLimit, cellText } from '../../../exporters/xlsx/cell-text.js'
import { exportCoverageXlsx } from '../../../exporters/xlsx/export-coverage-xlsx.js'
import { readWorkbook, type ReadWorkbook } from './read-workbook.js'
import { sampleReport } from './sample-report.js'

const withQuotes = (quotes: readonly string[]): CheckReport => ({
  ...sampleReport,
  commitments: quotes.map((quote) => ({
    ...{ topic: '承诺', value: 1, unit: '天', document: 'SM', block: 'b', quote },
    ...{ condition: null, origin: 'text' as const },
  })),
})

const exportQuotes = async (quotes: readonly string[]) => {
  const result = await exportCoverageXlsx(withQuotes(quotes), { createdAt: 0 })
  return { workbook: readWorkbook(result.bytes), diagnostics: result.diagnostics }
}

const quotesOf = (workbook: ReadWorkbook): readonly (string | number)[] =>
  workbook.sheet('承诺台账').texts('H').slice(1)

describe('text in cells', () => {
  it('stays text when it looks like a formula', async () => {
    const formulas = ['=1+1', '+86 400', '-5 天', '@SUM(A1)', '普通文字']
    const { workbook, diagnostics } = await exportQuotes(formulas)
    expect(quotesOf(workbook)).toEqual(formulas)
    const rows = workbook.sheet('承诺台账').rows
    expect([2, 3, 4, 5, 6].map((row) => workbook.numberFormat(rows.get(row)?.get('H')))).toEqual([
      '@',
      '@',
      '@',
      '@',
      undefined,
    ])
    expect(diagnostics).toEqual([])
  })

  it('loses control characters and half surrogate pairs, and says so once each', async () => {
    const { workbook, diagnostics } = await exportQuotes([
      '甲\u0000乙\u0008丙',
      '丁\ud83d戊\udc00',
      '己\u0000',
      '表\t情 😀',
    ])
    expect(quotesOf(workbook)).toEqual(['甲乙丙', '丁戊', '己', '表 情 😀'])
    expect(diagnostics.map(({ code, parameters }) => [code, parameters['codePoint']])).toEqual([
      ['control-character', 'U+0000'],
      ['control-character', 'U+0008'],
      ['control-character', 'U+D83D'],
      ['control-character', 'U+DC00'],
    ])
  })

  it('keeps line breaks in one form', () => {
    expect(cellText().clean('一\r\n二\r三\n四')).toBe('一\n二\n三\n四')
  })

  it('is cut at the limit of a cell, never inside a character, with a diagnostic', async () => {
    const long = `${'长'.repeat(cellLimit - 2)}😀尾`
    const { workbook, diagnostics } = await exportQuotes([long, '短'.repeat(cellLimit)])
    const [first, second] = quotesOf(workbook)
    expect(first).toBe(`${'长'.repeat(cellLimit - 2)}…`)
    expect(second).toBe('短'.repeat(cellLimit))
    expect(diagnostics).toMatchObject([
      { code: 'cell-truncated', parameters: { length: cellLimit + 1, limit: cellLimit } },
    ])
  })

  it('survives names that mean something to the writer or to Excel', async () => {
    const { workbook } = await exportQuotes(['constructor', '__proto__', 'toString', '_x0041_', '<b>&amp;"\'</b>'])
    expect(quotesOf(workbook)).toEqual(['constructor ', '__proto__ ', 'toString ', '_x0041_', '<b>&amp;"\'</b>'])
  })

  it('writes a number that is none as a dash', async () => {
    const report = { ...sampleReport, score: { ...sampleReport.score, certain: Number.NaN } }
    const { bytes } = await exportCoverageXlsx(report, { createdAt: 0 })
    expect(readWorkbook(bytes).sheet('概况').texts('B')).toContain('—')
  })

  it('reads back as it was cleaned, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 30 }),
        async (quotes) => {
          const { workbook } = await exportQuotes(quotes)
          const { clean } = cellText()
          const decoded = quotes.map((quote) => clean(quote).replace(/_x005F_/g, '_'))
          expect(quotesOf(workbook)).toEqual(decoded)
        },
      ),
      { numRuns: 20 },
    )
  })
})
