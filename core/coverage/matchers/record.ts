import type { RecordMatcher } from '../../catalogue/expectation.js'
import type { Evidence } from '../evidence.js'
import { termTest } from '../terms.js'
import { findNothing, findPassages, type Finder, type MatchContext } from './finder.js'

/** A step that makes a record form which exists, or a sentence that says what is done with it; naming it is not enough. */
export const findRecord = (matcher: RecordMatcher, context: MatchContext): Finder => {
  const codes = matcher.codes.filter((code) => context.records.has(code))
  if (codes.length === 0) return findNothing
  const holds = termTest(matcher)
  return findPassages(
    (evidence) =>
      codes.some((code) => evidence.passage.records.includes(code)) && callsRecord(evidence) && holds(evidence.text),
  )
}

const callsRecord = ({ passage, text }: Evidence): boolean => passage.form === 'step' || recordVerb.test(text)

const recordVerb = new RegExp(
  [
    '填写|填报|填入|填制|登记|登入|记入|记在|记录[在于到]|并记录|记载|录入|编制|编写|编入|建立|形成|签署|签字|签认|签收|签发|签订',
    '出具|开具|使用|采用|更新|更改|留存|归档|存档|建档|列入|汇总|整理|保存|报送|提交|上报|写明|写入|载明|注明|张贴|发出|发放',
    '核对|公示|制定|作为|附入|附上',
  ].join('|'),
)
