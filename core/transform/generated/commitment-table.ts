import { isCommitmentValue } from '../../model/profile-field.js'
import type { PrintContext } from '../print-context.js'
import type { PrintTable } from '../print-set.js'
import { cellOf, tableOf, textCell } from '../table-parts.js'
import { fieldRun } from '../resolve-runs.js'
import type { Place } from './registers.js'

/** 服务承诺一览表: the promises to customers (fields `promise.…`) with their condition and value. */
export const commitmentTable = (context: PrintContext, place: Place): PrintTable => {
  const promises = [...context.fields.definitions.values()].filter(
    (definition) => definition.type === 'commitment' && definition.key.startsWith('promise.'),
  )
  return tableOf({
    ...place,
    widths: [8, 32, 46, 18],
    header: ['序号', '承诺事项', '条件', '承诺值'],
    rows: promises.map((definition, index) => {
      const value = context.project.profile[definition.key]
      const condition =
        isCommitmentValue(value) && value.condition !== undefined ? value.condition : definition.condition
      return {
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          textCell(definition.label),
          textCell(condition ?? '—'),
          cellOf([[fieldRun(definition.key, context)]], { align: 'center' }),
        ],
      }
    }),
  })
}
