import type { Language } from '../../core/diagnostics/language.js'

/** Words of the report for a terminal that no other report has. */
export type TextWords = {
  readonly stakes: string
  readonly nothingOpen: string
  readonly missing: string
  readonly overrides: string
  readonly unmet: string
  readonly adjustments: (deductions: number, hasBonus: boolean) => string
  readonly bonus: string
  readonly exclusions: string
  readonly findings: string
  readonly noFindings: string
  readonly fixable: (count: number) => string
  readonly places: (count: number, documents: readonly string[]) => string
  readonly commitments: (topics: number, count: number, inText: number) => string
  readonly others: (count: number) => string
  readonly points: (value: string, provenance: string) => string
  readonly listMark: string
  readonly pause: string
  readonly colon: string
  readonly brackets: (text: string) => string
}

const mostNames = 6

/** Some names stand for many. */
const fewNames = (names: readonly string[], mark: string, others: string): string =>
  names.length > mostNames ? `${names.slice(0, mostNames).join(mark)}${others}` : names.join(mark)

/** The words in both languages. */
export const textWords: Readonly<Record<Language, TextWords>> = {
  'zh-CN': {
    stakes: '待补齐（按影响得分排列，先列可升级的）',
    nothingOpen: '没有待补齐的条款。',
    missing: '缺：',
    overrides: '人工认定',
    unmet: '文件中没有找到：',
    adjustments: (deductions, hasBonus) =>
      `特别扣分 ${deductions} 项${hasBonus ? '，特别加分 1 项' : ''}（已计入得分）`,
    bonus: '加分',
    exclusions: '不适用条款',
    findings: '问题',
    noFindings: '没有发现问题。',
    fixable: (count) => `可自动修复 ${count} 处`,
    places: (count, documents) =>
      `（${count} 处${documents.length === 0 ? '' : `：${fewNames(documents, '、', ' 等')}`}）`,
    commitments: (topics, count, inText) =>
      count === 0
        ? '文件中没有带数值的承诺。'
        : `承诺 ${topics} 项，见于 ${count} 处${inText === 0 ? '' : `，其中 ${inText} 处直接写在正文中`}`,
    others: (count) => `……另有 ${count} 条，见 --format html 或 xlsx`,
    points: (value, provenance) => `分值 ${value}，${provenance}`,
    listMark: '、',
    pause: '，',
    colon: '：',
    brackets: (text) => `（${text}）`,
  },
  en: {
    stakes: 'To be closed (by points at stake, what lifts the level first)',
    nothingOpen: 'Nothing is open.',
    missing: 'missing: ',
    overrides: 'Overrides',
    unmet: 'not found in the documents: ',
    adjustments: (deductions, hasBonus) =>
      `${deductions} special deductions${hasBonus ? ', 1 bonus' : ''} (in the scores above)`,
    bonus: 'bonus',
    exclusions: 'Excluded clauses',
    findings: 'Findings',
    noFindings: 'No findings.',
    fixable: (count) => `${count} can be mended automatically`,
    places: (count, documents) =>
      ` (${count} places${documents.length === 0 ? '' : `: ${fewNames(documents, ', ', ' …')}`})`,
    commitments: (topics, count, inText) =>
      count === 0
        ? 'The documents make no promise in figures.'
        : `${topics} promises in ${count} places, ${inText} of them in plain text`,
    others: (count) => `… and ${count} more: see --format html or xlsx`,
    points: (value, provenance) => `${value} points, ${provenance}`,
    listMark: ', ',
    pause: ', ',
    colon: ': ',
    brackets: (text) => ` (${text})`,
  },
}
