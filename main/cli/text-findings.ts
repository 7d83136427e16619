import type { ReportFinding } from '../../core/coverage/report.js'
import type { Severity } from '../../core/diagnostics/diagnostic.js'
import { heading, severityColours, type Paper } from './text-paper.js'

/** More findings with the same words than this are told in one line. */
const mostAlike = 3

/** Findings by severity, one a line; where many say the same, one line names their documents. */
export const findingLines = (findings: readonly ReportFinding[], paper: Paper): readonly string[] => {
  const { words, text, paint } = paper
  if (findings.length === 0) return [text.noFindings]
  const severities = (Object.keys(severityColours) as Severity[]).map((severity) => ({
    severity,
    own: findings.filter((finding) => finding.severity === severity),
  }))
  const counts = severities
    .filter(({ own }) => own.length > 0)
    .map(({ severity, own }) => paint(`${words.severity[severity]} ${own.length}`, severityColours[severity]))
  const fixable = findings.filter((finding) => finding.fixable).length
  const fixes = fixable === 0 ? '' : text.brackets(text.fixable(fixable))
  return [
    `${heading(text.findings, paper)}　${counts.join('　')}${fixes}`,
    ...severities.flatMap(({ severity, own }) =>
      groupLines(own, `  ${paint(words.severity[severity], severityColours[severity])} `, paper),
    ),
  ]
}

const groupLines = (findings: readonly ReportFinding[], mark: string, { text }: Paper): readonly string[] => {
  const alike = new Map<string, ReportFinding[]>()
  for (const finding of findings) alike.set(finding.message, [...(alike.get(finding.message) ?? []), finding])
  return [...alike].flatMap(([message, group]) => {
    if (group.length <= mostAlike) {
      return group.map((finding) => {
        const place = placeOf(finding)
        return `${mark}${place === '' ? '' : `${place}${text.colon}`}${message}`
      })
    }
    const documents = [...new Set(group.flatMap(({ document }) => document ?? []))]
    return [`${mark}${message}${text.places(group.length, documents)}`]
  })
}

const placeOf = ({ document, block, file }: ReportFinding): string =>
  document === null ? (file ?? '') : [document, block].filter((part) => part !== null).join(' ')
