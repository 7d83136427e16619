import type { MessageTable } from './message-table.js'

/** Words for what is wrong with the decisions in `review.json`. */
export const reviewMessages = {
  'correction-refused': {
    severity: 'error',
    'zh-CN': {
      message: '录入的标准分值不自洽，全部未采用：{what}应为 {expected}，实为 {actual}',
      hint: '对照标准原文核对 review.json 中 corrections 的分值',
    },
    en: {
      message: 'The corrected points do not add up, none is used: {what} should be {expected}, is {actual}',
      hint: 'Check the points under corrections in review.json against the standard',
    },
  },
  'correction-clause-unknown': {
    severity: 'warning',
    'zh-CN': { message: '更正的条款「{clause}」不在评价指标目录中，未采用', hint: '改正 review.json 中的条款号' },
    en: {
      message: 'The corrected clause “{clause}” is not in the catalogue; left out',
      hint: 'Mend the clause number in review.json',
    },
  },
  'correction-not-of-clause': {
    severity: 'warning',
    'zh-CN': { message: '条款「{clause}」没有「{key}」一项，该更正未采用', hint: '此项只能用于第四级条款' },
    en: {
      message: 'The clause “{clause}” has no “{key}”; that correction is left out',
      hint: 'It belongs to requirements of the fourth level only',
    },
  },
  'override-unknown': {
    severity: 'warning',
    'zh-CN': { message: '人工认定的条款「{clause}」不在评价指标目录中，不起作用', hint: '改正 review.json 中的条款号' },
    en: {
      message: 'The overridden requirement “{clause}” is not in the catalogue; it has no effect',
      hint: 'Mend the clause number in review.json',
    },
  },
  'override-excluded': {
    severity: 'info',
    'zh-CN': { message: '条款「{clause}」已删减，人工认定不起作用', hint: '撤回删减，或删去人工认定' },
    en: {
      message: 'The requirement “{clause}” is excluded; its override has no effect',
      hint: 'Take back the exclusion, or the override',
    },
  },
  'override-needless': {
    severity: 'info',
    'zh-CN': { message: '条款「{clause}」的内容已全部找到，不再需要人工认定', hint: '可以删去这条人工认定' },
    en: {
      message: 'All that “{clause}” asks for is found; the override is no longer needed',
      hint: 'The override may be removed',
    },
  },
  'exclusion-lowers-score': {
    severity: 'info',
    'zh-CN': {
      message: '删减条款「{clause}」使得分降低 {points} 分：该条款在文件中已有足够内容',
      hint: '确认该条款确实不适用；若适用，撤回删减',
    },
    en: {
      message: 'Excluding “{clause}” lowers the score by {points}: the documents answer it well enough',
      hint: 'Make sure that it does not apply; if it does, take the exclusion back',
    },
  },
  'exclusion-without-reason': {
    severity: 'error',
    'zh-CN': { message: '删减的条款「{clause}」没有说明理由', hint: '写明该条款不适用的理由' },
    en: {
      message: 'The excluded clause “{clause}” has no justification',
      hint: 'Say why the clause does not apply',
    },
  },
} as const satisfies MessageTable
