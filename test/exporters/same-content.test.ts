import { describe, expect, it } from 'vitest'
import { exportCoverageHtml } from '../../exporters/html/export-coverage-html.js'
import { exportCoverageXlsx } from '../../exporters/xlsx/export-coverage-xlsx.js'
import { textReport } from '../../main/cli/text-report.js'
import { readWorkbook } from './xlsx/read-workbook.js'
import { sampleReport } from './xlsx/sample-report.js'

const { requirements, findings, commitments, stakes, exclusions, deductions, bonus, score, project } = sampleReport

const { bytes } = await exportCoverageXlsx(sampleReport, { createdAt: 0 })
const workbook = readWorkbook(bytes)
const cells = workbook.sheetNames
  .flatMap((name) => [...workbook.sheet(name).rows.values()])
  .flatMap((row) => [...row.values()].map(({ value }) => String(value)))
  .join('\n')
const formats = [
  ['text', textReport(sampleReport, false)],
  ['html', exportCoverageHtml(sampleReport)],
  ['xlsx', cells],
] as const

/** What a reader must find in every format. */
const inAll = [
  project.name,
  ...[score.certain, score.documented, score.possible, score.level].map(String),
  '估算',
  '距三星级（80 分）差 8.75 分',
  ...stakes.flatMap(({ requirement, title, missing }) => [requirement, title, ...missing]),
  ...requirements.flatMap(({ override }) => (override === undefined ? [] : [override.reason, override.by])),
  ...exclusions.flatMap(({ clause, title, reason }) => [clause, title, reason]),
  ...deductions.map(({ reason }) => reason),
  bonus?.reason ?? '',
  ...findings.flatMap(({ message, document, file }) => [message, document ?? file ?? '']),
]

/** What the long formats hold besides. */
const inLong = [
  ...requirements.flatMap(({ id, title, expectations }) => [
    id,
    title,
    ...expectations.flatMap(({ text, witness }) => [text, witness?.quote ?? '', witness?.document ?? '']),
  ]),
  ...commitments.flatMap(({ topic, quote, document, condition }) => [topic, quote, document, condition ?? '']),
  ...findings.map(({ hint }) => hint ?? ''),
  '用户提供',
]

describe('every format tells the same', () => {
  it.each(formats)('%s', (format, content) => {
    expect(inAll.filter((part) => !content.includes(part))).toEqual([])
    if (format !== 'text') expect(inLong.filter((part) => !content.includes(part))).toEqual([])
  })
})
