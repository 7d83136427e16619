import type { Language } from '../../core/diagnostics/language.js'

/** A section of the page; also its anchor. */
export type SectionKey = 'decisions' | 'stakes' | 'requirements' | 'matrix' | 'findings' | 'commitments' | 'passages'

/** Words of the page that no other report has. */
export type PageWords = {
  readonly contents: string
  readonly section: Readonly<Record<SectionKey, string>>
  readonly head: Readonly<Record<SectionKey, readonly string[]>>
  readonly reviewer: string
  readonly levels: string
  readonly decision: Readonly<Record<'override' | 'deduction' | 'bonus' | 'exclusion', string>>
  readonly decisionValue: Readonly<Record<'override' | 'bonus', string>>
  readonly nothing: Readonly<Record<'stakes' | 'findings' | 'commitments' | 'passages', string>>
  readonly met: string
  readonly open: string
  readonly sought: (rule: string) => string
  readonly said: (what: string, words: string) => string
  readonly because: (reason: string, by: string) => string
  readonly userWording: string
  readonly fixable: string
  readonly matrixNote: string
  readonly toText: (clause: string, document: string) => string
  readonly stray: string
  readonly points: string
  readonly sums: (points: string, provenance: string) => string
}

/** The words in both languages. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  'zh-CN': {
    contents: '目录',
    section: {
      decisions: '人工决定',
      stakes: '待补齐条款的得分影响',
      requirements: '条款覆盖',
      matrix: '条款—文件矩阵',
      findings: '问题清单',
      commitments: '承诺台账',
      passages: '引用原文',
    },
    head: {
      decisions: ['决定', '对象', '理由', '对得分'],
      stakes: ['条款', '状态', '补齐可得', '补齐后', '尚缺的内容'],
      requirements: ['条款', '状态', '分值', '应写明的内容与依据'],
      matrix: ['条款', '名称'],
      findings: ['级别', '位置', '问题与处理建议'],
      commitments: ['承诺事项', '数值', '条件', '来源', '位置', '原文'],
      passages: ['原文', '回应的条款'],
    },
    reviewer: '本报告供编写文件使用，评审结果以认证机构为准。',
    levels: '等级界限',
    decision: { override: '人工认定', deduction: '特别扣分', bonus: '特别加分', exclusion: '不适用' },
    decisionValue: { override: '按满足计分', bonus: '+1 分' },
    nothing: {
      stakes: '没有待补齐的条款。',
      findings: '没有发现问题。',
      commitments: '文件中没有带数值的承诺。',
      passages: '没有引用的原文。',
    },
    met: '已写明',
    open: '未写明',
    sought: (rule) => `查找：${rule}`,
    said: (what, words) => `${what}：${words}`,
    because: (reason, by) => `${reason}（${by}）`,
    userWording: '名称或要求由用户提供',
    fixable: '可自动修复',
    matrixNote: '● 表示该文件中有回应该条款的原文，点击可转到原文。',
    toText: (clause, document) => `${document} 中回应 ${clause} 的原文`,
    stray: '目录以外的条款',
    points: '分',
    sums: (points, provenance) => `${points} 分，${provenance}`,
  },
  en: {
    contents: 'Contents',
    section: {
      decisions: 'Decisions of people',
      stakes: 'Points at stake',
      requirements: 'Requirements',
      matrix: 'Clause × document',
      findings: 'Findings',
      commitments: 'Commitments',
      passages: 'Quoted text',
    },
    head: {
      decisions: ['Decision', 'About', 'Reason', 'Score'],
      stakes: ['Clause', 'Status', 'Gain', 'After', 'Missing'],
      requirements: ['Clause', 'Status', 'Points', 'What has to be written, and where it is'],
      matrix: ['Clause', 'Title'],
      findings: ['Severity', 'Place', 'Finding, and what to do'],
      commitments: ['Topic', 'Value', 'Condition', 'From', 'Place', 'Text'],
      passages: ['Text', 'Answers'],
    },
    reviewer: 'For those who write the documents; the certification body decides.',
    levels: 'Levels',
    decision: { override: 'Override', deduction: 'Deduction', bonus: 'Bonus', exclusion: 'Excluded' },
    decisionValue: { override: 'counts as met', bonus: '+1 point' },
    nothing: {
      stakes: 'Nothing is open.',
      findings: 'No findings.',
      commitments: 'The documents make no promise in figures.',
      passages: 'No text is quoted.',
    },
    met: 'written',
    open: 'not written',
    sought: (rule) => `looked for: ${rule}`,
    said: (what, words) => `${what}: ${words}`,
    because: (reason, by) => `${reason} (${by})`,
    userWording: 'wording by the user',
    fixable: 'can be mended automatically',
    matrixNote: '● the document answers the clause; follow it to the text.',
    toText: (clause, document) => `the text of ${document} that answers ${clause}`,
    stray: 'Not in the catalogue',
    points: 'points',
    sums: (points, provenance) => `${points} points, ${provenance}`,
  },
}
