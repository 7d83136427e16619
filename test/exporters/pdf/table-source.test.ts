import { describe, expect, it } from 'vitest'
import { cell, headerCell, row, run, table } from '../../support/print-builders.js'
import { emitted } from './emission.js'

describe('the source of tables', () => {
  it('carries caption, widths, header rows, spans and cell formats', () => {
    expect(
      emitted(
        table(
          'targets',
          { number: '2', text: '目标' },
          [0.25, 0.5, 0.25],
          [
            row([headerCell('类别', { rowSpan: 2 }), headerCell('目标', { columnSpan: 2 })]),
            row([headerCell('公司'), headerCell('网点')]),
            row([cell('服务', { rowSpan: 2 }), cell('≥ 88', { align: 'right' }), cell('一\n二')]),
            row([cell([run('粗', { bold: true }), '细'], { bold: true }), cell('')]),
          ],
          { headerRows: 2 },
        ),
      ),
    ).toMatchInlineSnapshot(`
      "data-table(
      bookmark: "targets",
      caption: "表 2　目标",
      columns: (0.25fr, 0.5fr, 0.25fr),
      together: "whole",
      table.header(
      cell(align: center, shade: true, bold: true, rowspan: 2, "类别"), cell(align: center, shade: true, bold: true, colspan: 2, "目标"),
      cell(align: center, shade: true, bold: true, "公司"), cell(align: center, shade: true, bold: true, "网点"),
      ),
      cell(rowspan: 2, "服务"), cell(align: right, "≥ 88"), cell("一", "二"),
      cell(bold: true, bold("粗") + "细"), cell(),
      )"
    `)
  })

  it('holds the blanks of a form open with an empty cell where there is one', () => {
    expect(
      emitted(
        table(
          'form',
          null,
          [0.3, 0.7],
          [row([headerCell('顾客'), cell('')], 9), row([headerCell('意见'), cell('签字：')], 20)],
          { headerRows: 0, density: 'compact' },
        ),
      ),
    ).toMatchInlineSnapshot(`
      "data-table(
      bookmark: "form",
      columns: (0.3fr, 0.7fr),
      compact: true,
      together: "whole",
      cell(align: center, shade: true, bold: true, "顾客"), cell(height: 6.8mm),
      cell(align: center, shade: true, bold: true, height: 17.8mm, "意见"), cell("签字："),
      )"
    `)
  })

  it('keeps short tables together, long ones not, and lets only very high cells break', () => {
    const rows = (count: number, text: string) => Array.from({ length: count }, () => row([cell(text), cell('乙')]))
    const made = (count: number, text: string): string => emitted(table('t', null, [0.5, 0.5], rows(count, text)))
    expect(made(4, '甲')).toContain('together: "whole"')
    expect(made(40, '甲')).not.toContain('together')
    expect(made(40, '甲')).not.toContain('breakable')
    expect(made(2, '很长的要求。'.repeat(120))).toContain('breakable: true')
  })

  it('keeps forms together that fit on a page, and has those measured that may fit', () => {
    const made = (rows: number): string =>
      emitted(
        table(
          't',
          null,
          [1],
          Array.from({ length: rows }, () => row([cell('')], 30)),
          { headerRows: 0 },
        ),
      )
    expect([3, 6, 7, 8, 9, 12].map((rows) => /together: "(\w+)"/.exec(made(rows))?.[1])).toEqual([
      'whole',
      'whole',
      'measured',
      'measured',
      'measured',
      undefined,
    ])
  })

  it('fills rows that are too short and clips spans and cells that are too many', () => {
    expect(
      emitted(
        table(
          'ragged',
          null,
          [0.5, 0.5],
          [
            row([headerCell('甲', { rowSpan: 3 }), headerCell('乙', { columnSpan: 4 })]),
            row([cell('只有一个')]),
            row([cell('一'), cell('二'), cell('多余')]),
          ],
        ),
      ),
    ).toMatchInlineSnapshot(`
      "data-table(
      bookmark: "ragged",
      columns: (0.5fr, 0.5fr),
      together: "whole",
      table.header(
      cell(align: center, shade: true, bold: true, "甲"), cell(align: center, shade: true, bold: true, "乙"),
      ),
      cell("只有一个"), cell(),
      cell("一"), cell("二"),
      )"
    `)
  })

  it('leaves out a table without columns', () => {
    expect(emitted(table('none', null, [], [row([cell('甲')])]))).toBe('{}')
  })

  it('lets a word that is wider than its cell break', () => {
    const made = emitted(
      table('t', null, [0.1, 0.9], [row([cell('service@example.com'), cell('service@example.com')])]),
    )
    expect(made).toContain('"s\u200be\u200br')
    expect(made).toContain('"service@example.com"')
  })
})
