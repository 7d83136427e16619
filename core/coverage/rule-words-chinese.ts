import type { CommitmentMatcher, PassageTerms, TermGroups } from '../catalogue/expectation.js'
import type { DocumentKind } from '../model/document.js'
import { resolveField, type FieldContext } from '../project/fields.js'
import type { RuleWords } from './rule-words.js'

/** The rules in Chinese. */
export const chineseRules: RuleWords = {
  place: (kinds) => `在${kinds.map((kind) => kindWords[kind]).join('、')}中，`,
  rules: {
    claim: ({ characters }) => `声称该条款的章节除标题和引用外，至少有${characters}个汉字的正文`,
    topic: ({ within = 'sentence', ...terms }) => `${reachWords[within]}须同时写明：${termWords(terms)}；${notCounted}`,
    commitment: (matcher, fields) =>
      `${promiseWords(matcher, fields)}${unitWords(matcher)}${conditionWords(matcher)}${besides(matcher)}；${notCounted}`,
    record: ({ codes, ...terms }) =>
      `须有步骤形成或者有句子填写、使用记录${codes.join('或')}，且该记录表单存在${besides(terms)}；只列名称不算`,
    field: ({ field, ...terms }, fields) =>
      `须引用已填写的字段“${label(field, fields)}”${besides(terms)}；${notCounted}`,
    responsible: ({ units, named, ...terms }, fields) =>
      `须由组织机构中的${unitNames(units, named, fields)}负责（步骤的责任岗位，“负责”“由……”“归口”等句子，或者职责表的一行）${besides(terms)}；${notCounted}`,
    document: ({ codes, ...terms }) =>
      `须引用文件登记表中的${codes.join('或')}，且该句另有自己的内容${besides(terms)}；单纯的“按……执行”不算`,
    table: ({ columns, rows = 1, generated }) =>
      `须有一张表，表头含${groupWords(columns)}各列，且至少${rows}行已填写${generated === undefined ? '' : '；由项目数据生成的同类表有数据时也算'}`,
    ratio: ({ part, whole, percent, least = 0, ...terms }, fields) =>
      `“${label(part, fields)}”不少于“${label(whole, fields)}”的${percent}%${least > 0 ? `且不少于${least}` : ''}，并在同一句中写明两个数${besides(terms)}`,
    law: ({ laws, ...terms }) =>
      `须引用法规清单中状态为“现行”的${laws === undefined ? '法律法规或者标准' : `法律法规或者标准（名称或者编号含${either(laws)}）`}${besides(terms)}；${notCounted}`,
    evidence: ({ records }) =>
      `证据目录中须有该条款的文件${records === undefined ? '' : `，且属于记录${records.join('或')}`}；不影响文件得分`,
  },
}

const kindWords: Record<DocumentKind, string> = {
  manual: '手册',
  procedure: '程序文件',
  instruction: '第三层文件',
  planning: '策划文件',
  application: '申请材料',
}

const notCounted = '否定、设想、疑问、引述、列举和标题不算'

const reachWords = {
  sentence: '同一句（步骤、表格行）中',
  block: '同一段（步骤、表格）中',
  section: '声称该条款的同一节中',
}

const promiseWords = ({ field }: CommitmentMatcher, fields: FieldContext): string =>
  field === undefined ? '须写明数值' : `须引用已填写的承诺字段“${label(field, fields)}”`

const unitWords = ({ units }: CommitmentMatcher): string =>
  units === undefined ? '' : `，单位为${units.join('、')}之一`

const conditionWords = ({ condition }: CommitmentMatcher): string =>
  condition === undefined ? '' : `，并写明条件：${groupWords(condition)}`

const unitNames = (
  units: readonly string[] | undefined,
  named: readonly string[] | undefined,
  fields: FieldContext,
): string => {
  const keyed = (units ?? []).map((key) => {
    const { known, text } = resolveField(key, fields)
    return known ? text : key
  })
  const byName = named === undefined ? [] : [`名称含${either(named)}的部门或者岗位`]
  return [...keyed, ...byName].join('或') || '一个部门或者岗位'
}

const besides = (terms: PassageTerms): string => {
  const said = termWords(terms)
  return said === '' ? '' : `，同时写明：${said}`
}

const termWords = ({ all = [], none = [] }: PassageTerms): string =>
  [groupWords(all), none.length === 0 ? '' : `且不出现${either(none)}`].filter((part) => part !== '').join('，')

const groupWords = (groups: TermGroups): string => groups.map((group) => group.join('/')).join('；')

const either = (terms: readonly string[]): string => `“${terms.join('”或者“')}”`

const label = (key: string, fields: FieldContext): string => resolveField(key, fields).label
