import type { RequirementStatus } from '../../core/coverage/report.js'
import type { Severity } from '../../core/diagnostics/diagnostic.js'
import type { Language } from '../../core/diagnostics/language.js'

/** The colours of a cell that says a status or a severity. */
export type Tint = { readonly background: string; readonly text: string }

/** The colours of the statuses, in the order in which the report counts them. */
export const statusTints = {
  covered: { background: '#C6EFCE', text: '#00612E' },
  partial: { background: '#FFEB9C', text: '#7F5A00' },
  gap: { background: '#FFC7CE', text: '#9C0006' },
  excluded: { background: '#E2E2E2', text: '#404040' },
  overridden: { background: '#DDEBF7', text: '#1F4E78' },
} as const satisfies Record<RequirementStatus, Tint>

/** The statuses in the order of the table. */
export const statusOrder = Object.keys(statusTints) as readonly RequirementStatus[]

/** The colours of the severities, the heaviest first. */
export const severityTints = {
  error: { background: '#FFC7CE', text: '#9C0006' },
  warning: { background: '#FFEB9C', text: '#7F5A00' },
  info: { background: '#DDEBF7', text: '#1F4E78' },
} as const satisfies Record<Severity, Tint>

/** The severities in the order of the table. */
export const severityOrder = Object.keys(severityTints) as readonly Severity[]

/** The sheets of the report, in order. */
export type SheetKey = 'overview' | 'coverage' | 'stakes' | 'matrix' | 'findings' | 'commitments'

/** Words of the workbook that no other report has. */
export type WorkbookWords = {
  readonly sheets: Readonly<Record<SheetKey, string>>
  readonly coverage: readonly string[]
  readonly stakes: readonly string[]
  readonly matrix: readonly string[]
  readonly findings: readonly string[]
  readonly commitments: readonly string[]
  readonly project: string
  readonly standard: string
  readonly expected: string
  readonly value: string
  readonly meaning: string
  readonly scores: Readonly<Record<'certain' | 'documented' | 'possible' | 'level' | 'next', string>>
  readonly scoreMeanings: Readonly<Record<'certain' | 'documented' | 'possible', string>>
  readonly levels: (levels: string) => string
  readonly allKnown: string
  readonly byReviewer: string
  readonly status: readonly string[]
  readonly total: string
  readonly sections: readonly string[]
  readonly decisions: readonly string[]
  readonly decision: Readonly<Record<'override' | 'deduction' | 'bonus' | 'exclusion', string>>
  readonly yes: string
  readonly no: string
  readonly stray: string
  readonly band: (title: string, count: number, statuses: string) => string
  readonly listMark: string
  readonly because: (reason: string, by: string) => string
  readonly userWording: string
  readonly userPoints: string
  readonly sought: (rule: string) => string
  readonly matrixNote: (mark: string) => string
  readonly excludedTitle: (title: string) => string
  readonly nothing: Readonly<Record<'stakes' | 'findings' | 'commitments', string>>
  readonly page: (page: string, pages: string) => string
}

const chinese: WorkbookWords = {
  sheets: {
    overview: '概况',
    coverage: '条款覆盖',
    stakes: '得分影响',
    matrix: '条款—文件矩阵',
    findings: '问题清单',
    commitments: '承诺台账',
  },
  coverage: [
    '条款',
    '名称',
    '分值',
    '分值依据',
    '状态',
    '应写明的内容',
    '是否写明',
    '出处文件',
    '原文',
    '计分方式',
    '说明',
  ],
  stakes: [
    '次序',
    '条款',
    '名称',
    '状态',
    '分值',
    '分值依据',
    '计分方式',
    '补齐可得',
    '补齐后总分',
    '补齐后等级',
    '升级',
    '尚缺的内容',
  ],
  matrix: ['条款', '名称', '文件数'],
  findings: ['序号', '级别', '问题', '处理建议', '文件', '位置', '自动修复', '类型代码'],
  commitments: ['序号', '承诺事项', '数值', '单位', '条件', '来源', '文件', '原文', '位置'],
  project: '项目',
  standard: '评价标准',
  expected: '预计得分',
  value: '分数',
  meaning: '含义',
  scores: {
    certain: '有证据的得分',
    documented: '文件支持的得分',
    possible: '可以达到的得分',
    level: '预计等级',
    next: '下一等级',
  },
  scoreMeanings: {
    certain: '文件写明，并且已有运行证据支持',
    documented: '文件已写明；实际运行与文件一致时可以得到',
    possible: '补齐所有未覆盖的内容并照此运行后可以得到',
  },
  levels: (levels) => `等级界限：${levels}`,
  allKnown: '各条分值均有出处或由用户提供。',
  byReviewer: '本报告供编写文件使用，评审结果以认证机构为准。',
  status: ['状态', '条款数', '占比', '分值'],
  total: '合计',
  sections: ['章节', '分值', '分值依据', '条款数'],
  decisions: ['人工决定', '对象', '理由'],
  decision: { override: '人工认定', deduction: '特别扣分 −1', bonus: '特别加分 +1', exclusion: '不适用' },
  yes: '是',
  no: '否',
  stray: '目录以外的条款',
  band: (title, count, statuses) => `${title}（共 ${count} 项：${statuses}）`,
  listMark: '，',
  because: (reason, by) => `${reason}（${by}）`,
  userWording: '名称或要求由用户提供',
  userPoints: '分值由用户提供',
  sought: (rule) => `查找：${rule}`,
  matrixNote: (mark) => `${mark} 该文件中有回应该条款的原文，点击可转到原文`,
  excludedTitle: (title) => `${title}（不适用）`,
  nothing: {
    stakes: '没有待补齐的条款。',
    findings: '没有发现问题。',
    commitments: '文件中没有带数值的承诺。',
  },
  page: (page, pages) => `第 ${page} 页 共 ${pages} 页`,
}

const english: WorkbookWords = {
  sheets: {
    overview: 'Overview',
    coverage: 'Requirements',
    stakes: 'Points at stake',
    matrix: 'Clause × document',
    findings: 'Findings',
    commitments: 'Commitments',
  },
  coverage: [
    ...['Clause', 'Title', 'Points', 'Known by', 'Status', 'Has to be written', 'Written', 'Document', 'Text'],
    ...['Counts', 'Note'],
  ],
  stakes: [
    ...['No.', 'Clause', 'Title', 'Status', 'Points', 'Known by', 'Counts', 'Gain', 'Score after', 'Level after'],
    ...['Lifts', 'Missing'],
  ],
  matrix: ['Clause', 'Title', 'Documents'],
  findings: ['No.', 'Severity', 'Finding', 'What to do', 'Document', 'Place', 'Fixable', 'Code'],
  commitments: ['No.', 'Topic', 'Value', 'Unit', 'Condition', 'From', 'Document', 'Text', 'Place'],
  project: 'Project',
  standard: 'Standard',
  expected: 'Expected score',
  value: 'Points',
  meaning: 'Meaning',
  scores: {
    certain: 'With evidence',
    documented: 'By the documents',
    possible: 'Possible',
    level: 'Expected level',
    next: 'Next level',
  },
  scoreMeanings: {
    certain: 'Written in the documents, and evidence of practice is on file',
    documented: 'Written in the documents; earned if practice follows them',
    possible: 'Earned once everything open is written and done',
  },
  levels: (levels) => `Levels: ${levels}`,
  allKnown: 'All points have a source or come from the user.',
  byReviewer: 'For those who write the documents; the certification body decides.',
  status: ['Status', 'Count', 'Share', 'Points'],
  total: 'Total',
  sections: ['Section', 'Points', 'Known by', 'Count'],
  decisions: ['Decision', 'About', 'Reason'],
  decision: { override: 'Override', deduction: 'Deduction −1', bonus: 'Bonus +1', exclusion: 'Excluded' },
  yes: 'yes',
  no: 'no',
  stray: 'Not in the catalogue',
  band: (title, count, statuses) => `${title} (${count}: ${statuses})`,
  listMark: ', ',
  because: (reason, by) => `${reason} (${by})`,
  userWording: 'wording by the user',
  userPoints: 'points by the user',
  sought: (rule) => `looked for: ${rule}`,
  matrixNote: (mark) => `${mark} the document answers the clause; click for the text`,
  excludedTitle: (title) => `${title} (excluded)`,
  nothing: {
    stakes: 'Nothing is open.',
    findings: 'No findings.',
    commitments: 'The documents make no promise in figures.',
  },
  page: (page, pages) => `${page} / ${pages}`,
}

/** The words in both languages. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { 'zh-CN': chinese, en: english }
