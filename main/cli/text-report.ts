import type { CheckReport, ReportFinding, RequirementStatus } from '../../core/coverage/report.js'

const statusWords: Readonly<Record<RequirementStatus, string>> = {
  covered: '覆盖',
  partial: '部分',
  gap: '缺失',
  excluded: '删减',
  overridden: '人工',
}

const colours: Readonly<Record<RequirementStatus, number>> = {
  covered: 32,
  partial: 33,
  gap: 31,
  excluded: 90,
  overridden: 36,
}

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const

/** The report for a terminal: score, open requirements with what is missing, findings. */
export const textReport = (report: CheckReport, colour: boolean): string => {
  const paint = (text: string, code: number): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const { score } = report
  const open = report.requirements.filter(({ status }) => status === 'partial' || status === 'gap')
  const count = (status: RequirementStatus): number =>
    report.requirements.filter((line) => line.status === status).length
  const lines = [
    `${report.project.name}　${report.standard.id}`,
    `${score.provisional ? '估算得分' : '得分'}　有文件 ${score.documented}（有证据 ${score.certain}，补齐后 ${score.possible}）　${score.level}`,
    (Object.keys(statusWords) as RequirementStatus[])
      .map((status) => `${statusWords[status]} ${count(status)}`)
      .join('　'),
    '',
    ...open.flatMap((line) => [
      `${paint(statusWords[line.status], colours[line.status])} ${line.id} ${line.title}（${round(line.points.value)} 分）`,
      ...line.expectations.filter(({ met }) => !met).map(({ text }) => `     缺：${text}`),
    ]),
    ...(open.length > 0 ? [''] : []),
    ...findingLines(report.findings),
  ]
  return `${lines.join('\n')}\n`
}

const round = (points: number): string => String(Math.round(points * 100) / 100)

/** More findings with the same words than this are told in one line. */
const mostAlike = 3

/** Findings, one a line; where many say the same, one line names their documents. */
const findingLines = (findings: readonly ReportFinding[]): string[] => {
  const alike = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    const words = `${severityWords[finding.severity]} ${finding.message}`
    alike.set(words, [...(alike.get(words) ?? []), finding])
  }
  return [...alike].flatMap(([words, group]) => {
    if (group.length <= mostAlike) {
      return group.map(({ severity, document, block, message }) => {
        const place = [document, block].filter((part) => part !== null).join(' ')
        return `${severityWords[severity]} ${place === '' ? '' : `${place}：`}${message}`
      })
    }
    const documents = [...new Set(group.flatMap(({ document }) => document ?? []))]
    return [`${words}（${group.length} 处：${documents.join('、')}）`]
  })
}
