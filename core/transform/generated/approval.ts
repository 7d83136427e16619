import type { Document } from '../../model/document.js'
import { chineseDate, resolveField, type FieldContext } from '../../project/fields.js'
import type { PrintContext } from '../print-context.js'
import type { PrintDocument, PrintRevision, PrintTable } from '../print-set.js'
import { headerCell, tableOf, textCell, textRow } from '../table-parts.js'
import type { Place } from './registers.js'

/** Who approves: a kind of document may have its own approver, `approval.procedure-approver`; else `approval.approver`. */
const approver = (document: Document, fields: FieldContext): string => {
  const own = resolveField(`approval.${document.kind}-approver`, fields)
  return own.filled ? own.text : resolveField('approval.approver', fields).text
}

/** Who wrote, checked and approved, and since when the document holds. */
export const approvalLines = (document: Document, fields: FieldContext): PrintDocument['approval'] => {
  const value = (key: string): string => resolveField(key, fields).text
  return [
    { label: '文件编号', value: document.code },
    { label: '版本', value: document.version },
    { label: '编制', value: value('approval.author') },
    { label: '审核', value: value('approval.reviewer') },
    { label: '批准', value: approver(document, fields) },
    { label: '发布日期', value: value('system.issue-date') },
    { label: '实施日期', value: value('system.effective-date') },
  ]
}

/** The revision history; while none is kept, its first line is the release itself. */
export const revisionLines = (document: Document, fields: FieldContext): PrintRevision[] => {
  const value = (key: string): string => resolveField(key, fields).text
  if (document.revisions !== undefined && document.revisions.length > 0) {
    return document.revisions.map((revision) => ({ ...revision, date: chineseDate(revision.date) }))
  }
  return [
    {
      version: document.version,
      date: value('system.issue-date'),
      description: '首次发布',
      author: value('approval.author'),
      approver: approver(document, fields),
    },
  ]
}

/** The approval block as a table: two label–value pairs a line, signatures to be written by hand. */
export const approvalTable = (context: PrintContext, place: Place): PrintTable => {
  const lines = approvalLines(context.document, context.fields)
  const people = lines.filter(({ label }) => ['编制', '审核', '批准'].includes(label))
  return {
    type: 'table',
    caption: place.caption ?? null,
    headerRows: 1,
    widths: [0.16, 0.26, 0.32, 0.26],
    rows: [
      { cells: ['职责', '姓名', '签字', '日期'].map((title) => headerCell(title)) },
      ...people.map(({ label, value }) => ({
        minimumHeight: 12,
        cells: [textCell(label, { align: 'center' }), textCell(value, { align: 'center' }), textCell(''), textCell('')],
      })),
    ],
    bookmark: place.bookmark,
    orientation: 'portrait',
    density: 'normal',
  }
}

/** The revision history as a table. */
export const revisionTable = (context: PrintContext, place: Place): PrintTable =>
  tableOf({
    ...place,
    widths: [12, 20, 40, 14, 14],
    header: ['版本', '日期', '修订内容', '编制', '批准'],
    rows: revisionLines(context.document, context.fields).map((line) =>
      textRow(
        [line.version, line.date, line.description, line.author, line.approver],
        ['center', 'center', 'left', 'center', 'center'],
      ),
    ),
  })
