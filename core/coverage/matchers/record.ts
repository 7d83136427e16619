import type { RecordMatcher } from '../../catalogue/expectation.js'
import { recordMark } from '../../project/passage.js'
import { statedOf, type Evidence } from '../evidence.js'
import type { MatchContext } from '../match-context.js'
import { termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A step that makes a record form which exists, or a sentence that says what is done with it; naming it is not enough. */
export const findRecord = (matcher: RecordMatcher, context: MatchContext): Finder => {
  const codes = matcher.codes.filter((code) => context.records.has(code))
  if (codes.length === 0) return findNothing
  const { holds } = termSet(matcher)
  return findPassages(
    (evidence) =>
      codes.some((code) => evidence.passage.records.includes(code)) && holds(evidence) && usesRecord(evidence),
  )
}

const usesRecord = (evidence: Evidence): boolean => {
  const stated = statedOf(evidence)
  if (evidence.passage.form === 'step') return /\p{Script=Han}/u.test(stated)
  return stated.includes(recordMark) && recordVerb.test(stated)
}

const recordVerb = new RegExp(
  [
    '填写|填报|填入|填制|登记|登入|记入|记在|记录[在于到]|并记录|记载|录入|编制|编写|编入|建立|形成|签署|签字|签认|签收|签发|签订',
    '出具|开具|使用|采用|更新|更改|留存|归档|存档|建档|列入|汇总|整理|保存|报送|提交|上报|写明|写入|载明|注明|张贴|发出|发放',
    '核对|公示|制定|作为|附入|附上',
  ].join('|'),
)
