import type { RequirementStatus } from '../../core/coverage/report.js'
import type { ReportWords } from '../../core/coverage/report-words.js'
import type { Severity } from '../../core/diagnostics/diagnostic.js'
import type { TextWords } from './text-words.js'

/** What lines are written with: words, and a brush that does nothing where nobody sees colours. */
export type Paper = {
  readonly words: ReportWords
  readonly text: TextWords
  readonly paint: (text: string, code: number) => string
}

/** SGR codes of a terminal. */
export const sgr = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36, grey: 90 } as const

/** The colours of statuses, in the order in which they are counted. */
export const colours: Readonly<Record<RequirementStatus, number>> = {
  covered: sgr.green,
  partial: sgr.yellow,
  gap: sgr.red,
  excluded: sgr.grey,
  overridden: sgr.cyan,
}

/** The colours of severities, the heaviest first. */
export const severityColours: Readonly<Record<Severity, number>> = {
  error: sgr.red,
  warning: sgr.yellow,
  info: sgr.grey,
}

/** The title of a part. */
export const heading = (title: string, { paint }: Paper): string => paint(title, sgr.bold)
