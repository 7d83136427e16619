import { describe, expect, it } from 'vitest'
import type { Span } from '../../../core/model/block.js'
import { field, paragraph, table, text } from '../../../core/model/builders.js'
import { pasteText } from '../../../renderer/editor/clipboard/with-clipboard.js'
import { pasteBlocks, cellsAsTabs, selectedTable } from '../../../renderer/editor/clipboard/paste.js'
import {
  deleteColumns,
  deleteRows,
  deleteTable,
  insertColumn,
  insertRow,
  insertTable,
  mergeCells,
  moveToCell,
  splitCells,
} from '../../../renderer/editor/table/table-commands.js'
import { resizedWidths } from '../../../renderer/editor/table/widths.js'
import { at, editorOf, lines, problems, saved } from './slate-support.js'

const grid = (spans?: readonly Span[]) =>
  table(
    't',
    [
      ['一', '二', '三'],
      ['四', '五', '六'],
      ['七', '八', '九'],
    ].map((row, down) => row.map((words, across) => (spans?.some((span) => covers(span, down, across)) ? '' : words))),
    { widths: [20, 30, 50], ...(spans === undefined ? {} : { spans }) },
  )
const covers = (span: Span, row: number, column: number): boolean =>
  (row !== span.row || column !== span.column) &&
  row >= span.row &&
  row < span.row + span.rows &&
  column >= span.column &&
  column < span.column + span.columns

const open = (spans?: readonly Span[]) => editorOf([paragraph('a', '前'), grid(spans), paragraph('b', '后')])
const tableOf = (editor: ReturnType<typeof open>) => {
  const found = saved(editor).find((block) => block.type === 'table')
  if (found?.type !== 'table') throw new Error('no table')
  expect(problems(saved(editor))).toEqual([])
  return found
}
const cells = (editor: ReturnType<typeof open>): string[][] =>
  tableOf(editor).children.map((row) =>
    row.children.map((cell) => cell.children.map((each) => ('text' in each ? each.text : '◇')).join('')),
  )

describe('rows and columns', () => {
  it('inserts a row inside a merged area, which grows, and one above a header', () => {
    const editor = open([{ row: 1, column: 0, rows: 2, columns: 1 }])
    at(editor, [1, 1, 1, 0])
    insertRow(editor, 'below')
    expect(tableOf(editor).spans).toEqual([{ row: 1, column: 0, rows: 3, columns: 1 }])
    at(editor, [1, 0, 0, 0])
    insertRow(editor, 'above')
    expect(tableOf(editor)).toMatchObject({ headerRows: 2, spans: [{ row: 2, column: 0, rows: 3, columns: 1 }] })
    editor.undo()
    editor.undo()
    expect(saved(editor)).toEqual(saved(open([{ row: 1, column: 0, rows: 2, columns: 1 }])))
  })

  it('inserts a column with half the width of its neighbour', () => {
    const editor = open()
    at(editor, [1, 0, 1, 0])
    insertColumn(editor, 'right')
    expect(tableOf(editor).widths).toEqual([20, 15, 15, 50])
    expect(cells(editor)[1]).toEqual(['四', '五', '', '六'])
  })

  it('keeps the text of a merged area whose first row or column goes', () => {
    const editor = open([{ row: 0, column: 1, rows: 2, columns: 2 }])
    at(editor, [1, 0, 0, 0])
    deleteRows(editor)
    expect(cells(editor)[0]).toEqual(['四', '二', ''])
    expect(tableOf(editor)).toMatchObject({ headerRows: 0, spans: [{ row: 0, column: 1, rows: 1, columns: 2 }] })
    at(editor, [1, 1, 1, 0])
    deleteColumns(editor)
    expect(cells(editor)).toEqual([
      ['四', '二'],
      ['七', '九'],
    ])
    expect(tableOf(editor)).not.toHaveProperty('spans')
  })

  it('deletes the table with its last row, and by itself', () => {
    const editor = open()
    at(editor, [1, 0, 0, 0], 0, [[1, 2, 2, 0], 1])
    deleteRows(editor)
    expect(lines(editor)).toEqual(['前', '后'])
    const other = open()
    at(other, [1, 0, 0, 0])
    deleteTable(other)
    expect(lines(other)).toEqual(['前', '后'])
  })
})

describe('merging and splitting', () => {
  it('gathers the texts in the first cell, and fields with them', () => {
    const merged = table('t', [
      ['一', [field('company.name'), text('二')]],
      ['', '三'],
    ])
    const editor = editorOf([paragraph('a', '前'), merged, paragraph('b', '')])
    at(editor, [1, 0, 0, 0], 0, [[1, 1, 1, 0], 0])
    mergeCells(editor)
    expect(lines(editor).slice(1, 5)).toEqual(['一\n◇二\n三', '', '', ''])
    expect(problems(saved(editor))).toEqual([])
    splitCells(editor)
    expect(tableOf(editor)).not.toHaveProperty('spans')
  })
})

describe('keys', () => {
  it('Tab passes covered cells, and adds a row in the last cell', () => {
    const editor = open([{ row: 2, column: 1, rows: 1, columns: 2 }])
    at(editor, [1, 2, 0, 0])
    moveToCell(editor, 1)
    expect(editor.selection?.anchor.path).toEqual([1, 2, 1, 0])
    moveToCell(editor, 1)
    expect(tableOf(editor).children).toHaveLength(4)
    expect(editor.selection?.anchor.path).toEqual([1, 3, 0, 0])
    moveToCell(editor, -1)
    expect(editor.selection?.anchor.path).toEqual([1, 2, 1, 0])
  })

  it('Enter breaks the line in a cell; Backspace and Delete stay inside it', () => {
    const editor = open()
    at(editor, [1, 1, 1, 0], 1)
    editor.insertBreak()
    editor.insertText('行')
    expect(cells(editor)[1]?.[1]).toBe('五\n行')
    const before = lines(editor)
    at(editor, [1, 1, 0, 0], 0)
    editor.deleteBackward('character')
    at(editor, [1, 1, 0, 0], 1)
    editor.deleteForward('character')
    at(editor, [1, 0, 0, 0], 0)
    editor.deleteBackward('word')
    at(editor, [2, 0], 0)
    editor.deleteBackward('character')
    at(editor, [0, 0], 1)
    editor.deleteForward('character')
    expect(lines(editor)).toEqual(before)
  })

  it('typing over cells, over a table edge and over two tables keeps every grid', () => {
    const inside = open()
    at(inside, [1, 0, 1, 0], 0, [[1, 1, 2, 0], 1])
    inside.insertText('新')
    expect(cells(inside)).toEqual([
      ['一', '新', ''],
      ['四', '', ''],
      ['七', '八', '九'],
    ])
    const into = open()
    at(into, [0, 0], 0, [[1, 1, 0, 0], 1])
    into.deleteFragment()
    expect(lines(into)).toEqual(['', '', '', '', '', '五', '六', '七', '八', '九', '后'])
    const out = open()
    at(out, [1, 2, 1, 0], 0, [[2, 0], 1])
    out.insertText('新')
    expect(lines(out)).toEqual(['前', '一', '二', '三', '四', '五', '六', '七', '新', '', ''])
    const two = editorOf([
      paragraph('a', '前'),
      grid(),
      paragraph('m', '中'),
      { ...grid(), id: 'u' },
      paragraph('b', '后'),
    ])
    at(two, [1, 2, 2, 0], 0, [[3, 0, 0, 0], 1])
    two.deleteFragment()
    expect(lines(two)).toEqual([
      '前',
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '七',
      '八',
      '',
      '',
      '',
      '二',
      '三',
      '四',
      '五',
      '六',
      '七',
      '八',
      '九',
      '后',
    ])
    expect(problems(saved(two))).toEqual([])
  })
})

describe('places around', () => {
  it('puts a table in place of an empty paragraph and keeps a line behind it', () => {
    const editor = editorOf([paragraph('a', '前'), paragraph('e', '')])
    at(editor, [1, 0])
    insertTable(editor, 2, 2)
    expect(saved(editor).map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(editor.selection?.anchor.path).toEqual([1, 0, 0, 0])
    at(editor, [2, 0])
    insertTable(editor, 1, 1)
    expect(saved(editor).map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph', 'table', 'paragraph'])
  })

  it('gives and takes width between neighbours only', () => {
    expect(resizedWidths([20, 30, 50], 0, 0.1)).toEqual([30, 20, 50])
    expect(resizedWidths([20, 30, 50], 1, -0.9)).toEqual([20, 3, 77])
    expect(resizedWidths([1, 1], 0, 0)).toEqual([50, 50])
  })
})

describe('paste', () => {
  it('writes cells of Excel into a table, which grows', () => {
    const editor = open()
    at(editor, [1, 2, 2, 0])
    pasteText(editor, '甲\t乙\r\n丙\t"丁\n""戊"""\r\n')
    expect(cells(editor)).toEqual([
      ['一', '二', '三', ''],
      ['四', '五', '六', ''],
      ['七', '八', '甲', '乙'],
      ['', '', '丙', '丁\n"戊"'],
    ])
    editor.undo()
    expect(saved(editor)).toEqual(saved(open()))
  })

  it('makes a table of cells outside one, paragraphs of lines, and text of one line', () => {
    const editor = editorOf([paragraph('a', '前后')])
    at(editor, [0, 0], 1)
    pasteText(editor, '甲\t乙\n丙\t丁')
    expect(saved(editor).map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph'])
    const other = editorOf([paragraph('a', '前后')])
    at(other, [0, 0], 1)
    pasteText(other, '一\n\n　　二\n三')
    expect(lines(other)).toEqual(['前一', '二', '三', '后'])
    at(other, [0, 0], 1)
    pasteText(other, '零')
    expect(lines(other)[0]).toBe('前零一')
  })

  it('copies a rectangle of cells', () => {
    const editor = open()
    at(editor, [1, 0, 1, 0], 0, [[1, 1, 2, 0], 1])
    const copied = selectedTable(editor)
    expect(copied === undefined ? '' : cellsAsTabs(copied)).toBe('二\t三\n五\t六')
    expect(editor.getFragment()).toHaveLength(1)
    at(editor, [1, 2, 0, 0], 0)
    pasteBlocks(editor, structuredClone(editor.getFragment().length > 0 ? [copied as never] : []))
    expect(cells(editor)[2]).toEqual(['二', '三', '九'])
    expect(cells(editor)[3]).toEqual(['五', '六', ''])
  })
})
