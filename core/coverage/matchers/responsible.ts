import type { ResponsibleMatcher } from '../../catalogue/expectation.js'
import { resolveField } from '../../project/fields.js'
import { normaliseText } from '../../text/normalise-text.js'
import { serviceVerbs } from '../../text/polarity-words.js'
import { statedOf, type Evidence } from '../evidence.js'
import type { MatchContext } from '../match-context.js'
import { termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A step, sentence or row of duties that makes a department or post of the organisation responsible. */
export const findResponsible = (matcher: ResponsibleMatcher, context: MatchContext): Finder => {
  const names = unitNames(matcher, context)
  if (names.length === 0) return findNothing
  const { holds } = termSet(matcher)
  const duties = names.map((name) => ({ name, says: dutyOf(name) }))
  return findPassages((evidence) => {
    if (!names.some((name) => evidence.text.includes(name)) || !holds(evidence)) return false
    return duties.some((duty) => makesResponsible(evidence, duty))
  })
}

/** The names of the units that may be made responsible, as the organisation has them. */
const unitNames = ({ units, named }: ResponsibleMatcher, { fields }: MatchContext): string[] => {
  const { departments, posts } = fields.organisation
  const keyed = (units ?? [])
    .map((key) => resolveField(key, fields))
    .flatMap(({ known, text }) => (known ? [text] : []))
  const all = [...departments, ...posts].map((unit) => unit.name)
  const byName = units === undefined || named !== undefined ? all.filter((name) => isNamed(name, named)) : []
  return [...new Set([...keyed, ...byName].map(normaliseText))].filter((name) => name.length > 1)
}

const isNamed = (name: string, named: readonly string[] | undefined): boolean =>
  named === undefined || named.some((words) => normaliseText(name).includes(normaliseText(words)))

type Duty = { readonly name: string; readonly says: RegExp }

const makesResponsible = (evidence: Evidence, { name, says }: Duty): boolean => {
  const { form, context } = evidence.passage
  const stated = statedOf(evidence)
  if (!stated.includes(name)) return false
  switch (form) {
    case 'step':
      return normaliseText(context).split('\n').includes(name)
    case 'row': {
      const cells = stated.split('\n')
      return (
        cells.some((cell) => cell.split('、').includes(name)) && cells.some((cell) => cell.length >= dutyCharacters)
      )
    }
    case 'sentence':
      return says.test(stated)
    case 'heading':
    case 'header':
      return false
  }
}

/** A cell beside a unit's name that is shorter says no duty. */
const dutyCharacters = 6

/** What a unit does that is the subject of its clause. */
const acts = `${serviceVerbs}|发送|审核|审批|批准|确定|核定|认定|鉴定|决定|指导|掌握|查出|提出|审定|发布|复核|计算`

/** 「客户服务部负责…」, 「由客户服务部…」, 「归口部门为客户服务部」, 「客户服务部应…」, 「…的,客户服务部答复…」. */
const dutyOf = (name: string): RegExp => {
  const unit = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    [
      `${unit}[^,;。]{0,16}?(?:负责|归口|主管|牵头|承担|主持|统筹|组织|兼管|专责|专职|应(?!急)|须)`,
      `(?:由|经|交|指定|指派|委派|授权|设立|设)${unit}`,
      `(?:归口|主管|牵头|责任|管理|实施|主责)(?:管理)?(?:部门|岗位|单位|人)?(?:为|是|:)${unit}`,
      `(?:^|[,;:。\\n])${unit}[^,;。]{0,30}?(?:${acts})`,
      `${unit}(?:是|为)[^,;。]{0,16}(?:部门|机构|岗位|责任人|负责人)`,
    ].join('|'),
  )
}
