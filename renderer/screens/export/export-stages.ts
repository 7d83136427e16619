import type { EventData } from '../../../core/api/schema-events.js'
import type { ExportFormat } from '../../../core/api/schema-output.js'

/** A stage of an export as the page shows it: what the host tells, and before it the saving of what is not saved yet. */
export type ExportStage = EventData<'job.progress'>['stage'] | 'saving'

/** Stages with the share of the whole (0 to 1) that each takes, about. */
type Stages = readonly (readonly [stage: ExportStage, share: number])[]

const compilation: Stages = [
  ['saving', 0.05],
  ['reading', 0.15],
  ['layout', 0.7],
  ['writing', 0.1],
]

const report: Stages = [
  ['saving', 0.1],
  ['reading', 0.3],
  ['checking', 0.5],
  ['writing', 0.1],
]

const byFormat: Readonly<Record<ExportFormat, Stages>> = {
  docx: compilation,
  pdf: compilation,
  package: [
    ['saving', 0.03],
    ['reading', 0.07],
    ['checking', 0.05],
    ['document', 0.8],
    ['writing', 0.05],
  ],
  'report-json': report,
  'report-html': report,
  'report-xlsx': [
    ['saving', 0.1],
    ['reading', 0.2],
    ['checking', 0.3],
    ['document', 0.3],
    ['writing', 0.1],
  ],
}

/** The stages that an export of a format goes through, in their order. */
export const stagesOf = (format: ExportFormat): readonly ExportStage[] => byFormat[format].map(([stage]) => stage)

/** How far an export is, in whole percent: the stages before this one, and what is done of it. */
export const percentOf = (
  format: ExportFormat,
  stage: ExportStage,
  { done, total }: { readonly done: number; readonly total: number },
): number => {
  const stages = byFormat[format]
  const at = stages.findIndex(([name]) => name === stage)
  if (at < 0) return 0
  const before = stages.slice(0, at).reduce((sum, [, share]) => sum + share, 0)
  const part = total === 0 ? 0 : Math.min(done / total, 1)
  return Math.round((before + (stages[at]?.[1] ?? 0) * part) * 100)
}
