import type { Step, Steps } from '../model/block.js'
import { resolveField } from '../project/fields.js'
import { blockBookmark, recordBookmark } from './bookmarks.js'
import { cleanText } from './clean-text.js'
import type { PrintContext } from './print-context.js'
import type { PrintCell, PrintRun, PrintTable } from './print-set.js'
import { plainRun, resolveRuns } from './resolve-runs.js'
import { cellOf, tableOf, textCell } from './table-parts.js'

/** The process table of a steps block: what, who, by when, with which record, and what comes next. */
export const stepsTable = (block: Steps, context: PrintContext): PrintTable => {
  const numbers = new Map(block.children.map((step, index) => [step.key, index + 1]))
  return tableOf({
    bookmark: blockBookmark(context.document.code, block.id),
    caption: context.numbering.captions.get(block.id),
    widths: [7, 19, 56, 20, 19, 19, 20],
    header: ['序号', '步骤', '工作内容', '责任岗位', '时限', '记录', '去向'],
    rows: block.children.map((step, index) => ({
      cells: [
        textCell(String(index + 1), { align: 'center' }),
        textCell(cleanText(step.name)),
        cellOf([resolveRuns(step.children[0].children, context)]),
        cellOf(step.responsible.map((key) => [plainRun(responsibleName(key, context))])),
        limitCell(step, context),
        recordCell(step, context),
        textCell(exitsText(step, index, numbers), { align: 'center' }),
      ],
    })),
    density: 'compact',
  })
}

/** The name of a department or post, by field key. */
export const responsibleName = (key: string, context: Pick<PrintContext, 'fields'>): string => {
  const field = resolveField(key, context.fields)
  return field.filled ? field.text : `【${field.label}】`
}

const limitCell = (step: Step, context: PrintContext): PrintCell => {
  const runs = resolveRuns(step.children[1].children, context)
  return runs.length === 0 ? textCell('—', { align: 'center' }) : cellOf([runs])
}

const recordCell = (step: Step, context: PrintContext): PrintCell => {
  if (step.records.length === 0) return textCell('—', { align: 'center' })
  return cellOf(
    step.records.map((code): PrintRun[] => {
      const printed = context.printed.has(code) ? { target: recordBookmark(code) } : {}
      return [{ ...plainRun(code), ...printed }]
    }),
  )
}

/** 第 3 步, 是：第 4 步, 结束 — one line an exit; the next step in order needs no words. */
const exitsText = (step: Step, index: number, numbers: ReadonlyMap<string, number>): string =>
  step.next
    .map(({ to, label }) => {
      const number = numbers.get(to)
      const place = number === undefined ? '结束' : number === index + 2 && label === undefined ? '↓' : `→${number}`
      return label === undefined ? place : `${cleanText(label)}${number === undefined ? '：结束' : `→${number}`}`
    })
    .join('\n')
