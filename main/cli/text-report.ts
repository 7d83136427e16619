import type { CheckReport, ReportRequirement, RequirementStatus, Stake } from '../../core/coverage/report.js'
import { estimateNote, inWords, reportWords, signed } from '../../core/coverage/report-words.js'
import type { Language } from '../../core/diagnostics/language.js'
import { findingLines } from './text-findings.js'
import { colours, heading, sgr, type Paper } from './text-paper.js'
import { textWords } from './text-words.js'

/** The report for a terminal: score and next level, what is at stake, decisions of people, findings. */
export const textReport = (report: CheckReport, colour: boolean, language: Language = 'zh-CN'): string => {
  const paper: Paper = {
    words: reportWords[language],
    text: textWords[language],
    paint: (text, code) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text),
  }
  const parts = [
    headLines(report, paper),
    stakeLines(report, paper),
    overrideLines(report, paper),
    adjustmentLines(report, paper),
    exclusionLines(report, paper),
    findingLines(report.findings, paper),
    [commitmentLine(report, paper)],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const headLines = (report: CheckReport, { words, text, paint }: Paper): readonly string[] => {
  const { score } = report
  const { measure } = words
  const range = [`${measure.certain} ${score.certain}`, `${measure.possible} ${score.possible}`].join(text.pause)
  const counts = (Object.keys(colours) as RequirementStatus[])
    .map((status) => [status, report.requirements.filter((line) => line.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => paint(`${words.status[status].name} ${count}`, colours[status]))
  const note = estimateNote(report, words)
  return [
    `${paint(report.project.name, sgr.bold)}　${report.standard.id}`,
    `${words.score(score.provisional)}　${paint(`${score.documented}　${score.level}`, sgr.bold)}${text.brackets(range)}`,
    words.next(score),
    counts.join('　'),
    ...(note === undefined ? [] : [paint(note, sgr.dim)]),
  ]
}

/** Open requirements that are listed; the other formats have all of them. */
const mostStakes = 20

const stakeLines = (report: CheckReport, paper: Paper): readonly string[] =>
  report.stakes.length === 0
    ? [paper.text.nothingOpen]
    : [
        heading(paper.text.stakes, paper),
        ...report.stakes.slice(0, mostStakes).flatMap((stake) => stakeLine(stake, paper)),
        ...(report.stakes.length > mostStakes ? [`    ${paper.text.others(report.stakes.length - mostStakes)}`] : []),
      ]

const stakeLine = (stake: Stake, { words, text, paint }: Paper): readonly string[] => {
  const { requirement, title, status, kind, gain, points, lift, missing } = stake
  const value = text.points(inWords(points.value), words.provenance[points.provenance])
  const notes = [value, words.kind[kind], ...(lift === null ? [] : [paint(words.lift[lift], sgr.green)])]
  const name = paint(words.status[status].name, colours[status])
  return [
    `${signed(gain).padStart(6)}　${name}　${requirement} ${title}${text.brackets(notes.join(text.pause))}`,
    ...missing.map((expectation) => `        ${text.missing}${expectation}`),
  ]
}

const overrideLines = (report: CheckReport, paper: Paper): readonly string[] => {
  const overridden = report.requirements.filter(({ status }) => status === 'overridden')
  if (overridden.length === 0) return []
  return [heading(paper.text.overrides, paper), ...overridden.flatMap((line) => overrideLine(line, paper))]
}

const overrideLine = (line: ReportRequirement, { words, text, paint }: Paper): readonly string[] => {
  const { id, title, override, expectations } = line
  const why =
    override === undefined
      ? ''
      : `${text.colon}${override.reason}${text.brackets(words.overriddenBy(override.by, override.date))}`
  const unmet = expectations.filter(({ met }) => !met)
  return [
    `  ${paint(`${id} ${title}`, sgr.cyan)}${why}`,
    ...unmet.map((expectation) => paint(`        ${text.unmet}${expectation.text}`, sgr.dim)),
  ]
}

const adjustmentLines = ({ deductions, bonus }: CheckReport, paper: Paper): readonly string[] => {
  if (deductions.length === 0 && bonus === null) return []
  const { words, text } = paper
  return [
    heading(text.adjustments(deductions.length, bonus !== null), paper),
    ...deductions.map(({ ground, reason }) => `    −1　${words.ground[ground]}${text.colon}${reason}`),
    ...(bonus === null ? [] : [`    +1　${text.bonus}${text.colon}${bonus.reason}`]),
  ]
}

const exclusionLines = ({ exclusions }: CheckReport, paper: Paper): readonly string[] => {
  if (exclusions.length === 0) return []
  const { words, text } = paper
  return [
    heading(text.exclusions, paper),
    ...exclusions.map((exclusion) => {
      const { clause, title, reason } = exclusion
      return `  ${clause} ${title}${text.colon}${reason}${text.brackets(words.exclusionEffect(exclusion))}`
    }),
  ]
}

const commitmentLine = ({ commitments }: CheckReport, { text }: Paper): string => {
  const topics = new Set(commitments.map(({ topic }) => topic)).size
  return text.commitments(topics, commitments.length, commitments.filter(({ origin }) => origin === 'text').length)
}
