import type { FormFields, FormItem, FormPart, FormSignatures, FormTable, RecordForm } from '../model/record-form.js'
import { recordBookmark } from './bookmarks.js'
import type { PrintContext } from './print-context.js'
import type { PrintBlock, PrintCell, PrintParagraph, PrintRow, PrintTable } from './print-set.js'
import { fieldRun, plainRun } from './resolve-runs.js'
import { cellOf, fractions, headerCell, textCell } from './table-parts.js'

/** Heights of blanks on paper, in millimetres: room to write by hand. */
const blankHeight = 9
const lineOfText = 7
const signatureHeight = 12

/** A record form as printable blocks: heading with code and retention, then its parts as tables of blanks. */
export const formBlocks = (form: RecordForm, context: Pick<PrintContext, 'fields'>, heading: boolean): PrintBlock[] => {
  const { orientation } = form
  const bookmark = recordBookmark(form.code)
  const title: PrintBlock[] = heading
    ? [{ type: 'heading', level: 1, number: null, runs: [plainRun(form.title)], bookmark, orientation }]
    : []
  const meta: PrintParagraph = {
    type: 'paragraph',
    runs: [
      plainRun(`编号：${form.code}　　版本：${form.version}　　归口：`),
      fieldRun(form.owner, context),
      plainRun('　　保存期限：'),
      fieldRun(form.retention, context),
    ],
    indent: false,
    align: 'right',
    style: 'note',
    orientation,
  }
  return [...title, meta, ...form.parts.flatMap((part, index) => partBlocks(part, form, `${bookmark}_${index + 1}`))]
}

const partBlocks = (part: FormPart, form: RecordForm, bookmark: string): PrintBlock[] => {
  const { orientation } = form
  switch (part.type) {
    case 'fields':
      return [titled(part.title, fieldsTable(part, bookmark, orientation))]
    case 'table':
      return [titled(part.title, blankTable(part, bookmark, orientation))]
    case 'signatures':
      return [signatureTable(part, bookmark, orientation)]
    case 'note':
      return [
        { type: 'paragraph', runs: [plainRun(part.text)], indent: false, align: 'left', style: 'note', orientation },
      ]
  }
}

/** Puts the title of a part over its table as a row, so that a page break cannot part them. */
const titled = (title: string | undefined, table: PrintTable): PrintTable => {
  if (title === undefined) return table
  const cell = textCell(title, { columnSpan: table.widths.length, bold: true, shade: true })
  return {
    ...table,
    headerRows: table.headerRows > 0 ? table.headerRows + 1 : 0,
    rows: [{ cells: [cell] }, ...table.rows],
  }
}

const fieldsTable = (part: FormFields, bookmark: string, orientation: RecordForm['orientation']): PrintTable => {
  const labelWidth = { 1: 0.2, 2: 0.16, 3: 0.13 }[part.columns]
  const pair = [labelWidth, 1 / part.columns - labelWidth]
  return formTable(bookmark, orientation, Array.from({ length: part.columns }, () => pair).flat(), 0, fieldRows(part))
}

/** Fills lines of label–blank pairs from left to right; an item that does not fit begins a line. */
const fieldRows = (part: FormFields): PrintRow[] => {
  const rows: PrintRow[] = []
  let line: { readonly item: FormItem; readonly span: number }[] = []
  let used = 0
  const flush = (): void => {
    const last = line.at(-1)
    if (last === undefined) return
    const stretched = line.map((place) =>
      place === last ? { ...place, span: place.span + part.columns - used } : place,
    )
    rows.push(fieldRow(stretched))
    line = []
    used = 0
  }
  for (const item of part.items) {
    const span = Math.min(item.span ?? 1, part.columns)
    if (used + span > part.columns) flush()
    line.push({ item, span })
    used += span
  }
  flush()
  return rows
}

const fieldRow = (places: readonly { readonly item: FormItem; readonly span: number }[]): PrintRow => ({
  minimumHeight: Math.max(
    ...places.map(({ item }) => (item.kind === 'multiline' ? (item.lines ?? 3) * lineOfText : blankHeight)),
  ),
  cells: places.flatMap(({ item, span }): PrintCell[] => [
    headerCell(item.label, { bold: false }),
    blankCell(item, { columnSpan: span * 2 - 1 }),
  ]),
})

const blankTable = (part: FormTable, bookmark: string, orientation: RecordForm['orientation']): PrintTable => {
  const header: PrintRow = { cells: part.columns.map((column) => headerCell(column.label, { bold: false })) }
  const rows = Array.from({ length: Math.max(part.rows, part.labels?.length ?? 0) }, (_, index): PrintRow => ({
    minimumHeight: blankHeight,
    cells: part.columns.map((column, position) => {
      if (position === 0 && part.labels !== undefined) return textCell(part.labels[index] ?? '')
      if (position === 0 && column.label === '序号') return textCell(String(index + 1), { align: 'center' })
      return column.kind === 'choice' ? choiceCell(column.options, {}) : cellOf([[]])
    }),
  }))
  return formTable(bookmark, orientation, fractions(part.columns.map((column) => column.width)), 1, [header, ...rows])
}

const signatureTable = (part: FormSignatures, bookmark: string, orientation: RecordForm['orientation']): PrintTable => {
  const across = part.items.length === 4 ? 2 : Math.min(part.items.length, 3)
  const rows = Array.from({ length: Math.ceil(part.items.length / across) }, (_, index): PrintRow => ({
    minimumHeight: signatureHeight,
    cells: Array.from({ length: across }, (_, column) => {
      const name = part.items[index * across + column]
      return textCell(name === undefined ? '' : `${name}：\n日期：　　　年　　月　　日`)
    }),
  }))
  return formTable(
    bookmark,
    orientation,
    Array.from({ length: across }, () => 1),
    0,
    rows,
  )
}

/** What stands in a blank before it is filled in. */
const blankCell = (item: FormItem, options: { readonly columnSpan?: number }): PrintCell => {
  switch (item.kind) {
    case 'choice':
      return choiceCell(item.options, options)
    case 'date':
      return textCell('　　　年　　月　　日', options)
    case 'time':
      return textCell('　　　年　　月　　日　　时　　分', options)
    case 'text':
    case 'multiline':
    case 'number':
    case 'signature':
      return item.unit === undefined ? cellOf([[]], options) : textCell(item.unit, { ...options, align: 'right' })
  }
}

/** Boxes to tick; the box stays with its word. */
const choiceCell = (given: readonly string[] | undefined, options: { readonly columnSpan?: number }): PrintCell =>
  textCell((given ?? ['是', '否']).map((option) => `□\u00a0${option}`).join('　'), options)

const formTable = (
  bookmark: string,
  orientation: RecordForm['orientation'],
  widths: readonly number[],
  headerRows: number,
  rows: readonly PrintRow[],
): PrintTable => ({
  type: 'table',
  caption: null,
  headerRows,
  widths: fractions(widths),
  rows,
  bookmark,
  orientation,
  density: 'normal',
})
