import type { MessageTable } from './message-table.js'

/** Words for what the coverage engine and the catalogue find. */
export const coverageMessages = {
  'catalogue-invariant': {
    severity: 'error',
    'zh-CN': {
      message: '评价指标目录不自洽：{what}应为 {expected}，实为 {actual}',
      hint: '核对 standard.yml 的分值与条款清单',
    },
    en: {
      message: 'The catalogue is inconsistent: {what} should be {expected}, is {actual}',
      hint: 'Check the points and clauses in standard.yml',
    },
  },
} as const satisfies MessageTable
