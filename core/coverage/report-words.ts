import type { Provenance, RequirementKind } from '../catalogue/catalogue.js'
import type { Severity } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/language.js'
import type { Deduction } from '../project/review.js'
import type { ReportExclusion, RequirementStatus, Score, Stake } from './report.js'

/** A status in words, and what it means. */
export type StatusWords = { readonly name: string; readonly meaning: string }

/** The words that every report of a check uses, whatever its format, in one language. */
export type ReportWords = {
  readonly title: string
  readonly score: (provisional: boolean) => string
  readonly measure: Readonly<Record<'certain' | 'documented' | 'possible' | 'level', string>>
  readonly next: (score: Score) => string
  readonly estimate: (estimated: number, all: number) => string
  readonly status: Readonly<Record<RequirementStatus, StatusWords>>
  readonly provenance: Readonly<Record<Provenance, string>>
  readonly kind: Readonly<Record<RequirementKind, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly ground: Readonly<Record<Deduction['ground'], string>>
  readonly lift: Readonly<Record<NonNullable<Stake['lift']>, string>>
  readonly origin: Readonly<Record<'field' | 'text', string>>
  readonly exclusionEffect: (exclusion: ReportExclusion) => string
  readonly overriddenBy: (by: string, date: string | undefined) => string
}

/** A number as reports print it: two decimals at most. */
export const inWords = (value: number): string => String(Math.round(value * 100) / 100)

/** A difference with its sign and two decimals; a true minus, so that it is not taken for a hyphen. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`

/** More clauses than this are counted, not named. */
const mostNamed = 6

const closing = (
  ids: readonly string[],
  mark: string,
  count: (count: number) => string,
  name: (ids: string) => string,
): string => (ids.length > mostNamed ? count(ids.length) : name(ids.join(mark)))

const chinese: ReportWords = {
  title: '条款覆盖报告',
  score: (provisional) => (provisional ? '估算得分' : '得分'),
  measure: { certain: '有证据', documented: '文件支持', possible: '全部补齐后', level: '等级' },
  next: ({ next, possible }) => {
    if (next === null) return '已达最高等级'
    return {
      deductions: () => `特别扣分达到 5 项，按评分规则不予通过；整改后才能评为${next.level}`,
      points: () => `全部补齐后为 ${possible} 分，仍达不到${next.level}（${next.from} 分）`,
      none: () =>
        `距${next.level}（${next.from} 分）差 ${inWords(next.missing)} 分：${closing(
          next.close,
          '、',
          (count) => `补齐 ${count} 条（得分影响最大者）即可达到`,
          (ids) => `补齐 ${ids} 即可达到`,
        )}`,
    }[next.obstacle ?? 'none']()
  },
  estimate: (estimated, all) =>
    `以上得分是估算：${all} 条要求中有 ${estimated} 条的分值没有公开出处，按所在章节的余下分值平均分配。` +
    '录入所购标准文本中的分值后，得分即按实际分值计算。',
  status: {
    covered: { name: '已覆盖', meaning: '应写明的内容在文件中全部找到' },
    partial: { name: '部分覆盖', meaning: '应写明的内容只找到一部分' },
    gap: { name: '未覆盖', meaning: '应写明的内容在文件中都没有找到' },
    excluded: { name: '不适用', meaning: '企业声明不适用并说明了理由，不计入总分' },
    overridden: { name: '人工认定', meaning: '由人工判定为满足，理由与姓名保存在项目中' },
  },
  provenance: { verified: '已核实', 'single-source': '单一来源', estimated: '估算', user: '用户提供' },
  kind: { qualitative: '全有或全无', sampled: '按比例' },
  severity: { error: '错误', warning: '警告', info: '提示' },
  ground: { law: '违反法规', 'own-rule': '违反本企业规定', industry: '违反行业要求', operation: '影响体系运行' },
  lift: { alone: '补齐即升级', together: '一并补齐即升级' },
  origin: { field: '资料项', text: '正文' },
  exclusionEffect: ({ change, deleted }) =>
    change === 0
      ? '对得分没有影响'
      : `使得分${change < 0 ? '降低' : '提高'} ${inWords(Math.abs(change))} 分，为 ${deleted} 分`,
  overriddenBy: (by, date) => (date === undefined ? by : `${by}，${date}`),
}

const english: ReportWords = {
  title: 'Coverage report',
  score: (provisional) => (provisional ? 'Estimated score' : 'Score'),
  measure: { certain: 'with evidence', documented: 'by the documents', possible: 'if all is closed', level: 'level' },
  next: ({ next, possible }) => {
    if (next === null) return 'The highest level is reached'
    return {
      deductions: () => `Five special deductions fail the evaluation; ${next.level} needs them corrected`,
      points: () =>
        `With everything closed the score is ${possible}, which is still below ${next.level} (${next.from})`,
      none: () =>
        `${inWords(next.missing)} points below ${next.level} (${next.from}): ${closing(
          next.close,
          ', ',
          (count) => `close the ${count} largest to reach it`,
          (ids) => `close ${ids} to reach it`,
        )}`,
    }[next.obstacle ?? 'none']()
  },
  estimate: (estimated, all) =>
    `These scores are estimates: for ${estimated} of ${all} requirements nobody has published the points; ` +
    'what is left of their section is spread evenly. Enter the points of your copy of the standard to be exact.',
  status: {
    covered: { name: 'covered', meaning: 'all that has to be written was found in the documents' },
    partial: { name: 'partial', meaning: 'only a part of what has to be written was found' },
    gap: { name: 'gap', meaning: 'nothing of what has to be written was found' },
    excluded: { name: 'excluded', meaning: 'does not apply, with a reason; does not count' },
    overridden: {
      name: 'overridden',
      meaning: 'a person judged it to be met; reason and name are kept in the project',
    },
  },
  provenance: { verified: 'verified', 'single-source': 'single source', estimated: 'estimated', user: 'by the user' },
  kind: { qualitative: 'all or nothing', sampled: 'in proportion' },
  severity: { error: 'error', warning: 'warning', info: 'note' },
  ground: { law: 'breach of law', 'own-rule': 'breach of own rules', industry: 'industry rules', operation: 'harm' },
  lift: { alone: 'lifts the level', together: 'lifts the level together' },
  origin: { field: 'field', text: 'text' },
  exclusionEffect: ({ change, deleted }) =>
    change === 0
      ? 'does not change the score'
      : `${change < 0 ? 'lowers' : 'raises'} the score by ${inWords(Math.abs(change))} to ${deleted}`,
  overriddenBy: (by, date) => (date === undefined ? by : `${by}, ${date}`),
}

/** The words of reports in both languages. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { 'zh-CN': chinese, en: english }

/** The sentence that says that a score is an estimate, and why; undefined where every point is known. */
export const estimateNote = (
  {
    score,
    requirements,
  }: {
    readonly score: Score
    readonly requirements: readonly { readonly points: { readonly provenance: Provenance } }[]
  },
  words: ReportWords,
): string | undefined => {
  if (!score.provisional) return undefined
  const estimated = requirements.filter(({ points }) => points.provenance === 'estimated').length
  return words.estimate(estimated, requirements.length)
}
