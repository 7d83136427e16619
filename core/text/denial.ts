import {
  adverbs,
  conditionEnd,
  consequence,
  customerBefore,
  describingAdjective,
  conditionInside,
  doneAbout,
  ended,
  foundingDenial,
  nounDenial,
  opensCondition,
  ownState,
  plainDenial,
  ruleNegation,
  serviceVerbs,
  verbDenial,
  weakConsequence,
} from './polarity-words.js'

/** A denial; `whole` where what is denied stands before the negation (「热线尚未开通」), else it begins at `from`. */
export type Denial = { readonly from: number; readonly whole: boolean }

/** The denial in a clause; undefined where nothing is denied, or where the negation is part of a rule or condition. */
export const denialIn = (clause: string, around: Around): Denial | undefined => {
  if (!/[不未没无缺非停取撤关中终暂废欠毋用]/.test(clause)) return undefined
  const denials = kinds.flatMap(({ pattern, kind }) =>
    [...clause.matchAll(pattern)].flatMap((found) => {
      const negation: Negation = { ...around, clause, kind, word: found[0], at: found.index }
      return isRule(negation) ? [] : [{ from: negation.at, whole: isBare(objectOf(negation)) }]
    }),
  )
  return denials.find(({ whole }) => whole) ?? denials.toSorted((one, other) => one.from - other.from)[0]
}

type DenialKind = 'plain' | 'verb' | 'noun' | 'ended'

/** The clauses of the same sentence before and after. */
type Around = { readonly former: string; readonly next: string }

/** A negation where it stands. */
type Negation = Around & {
  readonly clause: string
  readonly kind: DenialKind
  readonly word: string
  readonly at: number
}

const kinds: readonly { readonly pattern: RegExp; readonly kind: DenialKind }[] = [
  { pattern: plainDenial, kind: 'plain' },
  { pattern: verbDenial, kind: 'verb' },
  { pattern: nounDenial, kind: 'noun' },
  { pattern: ended, kind: 'ended' },
]

/** The words after the negation and its verb: what is denied, where it follows. */
const objectOf = ({ clause, kind, word, at }: Negation): string => {
  const rest = clause.slice(at + word.length)
  return kind === 'plain' ? rest.replace(leadingVerb, '') : rest
}

const leadingVerb = new RegExp(`^(?:${adverbs}(?:${serviceVerbs})(?:了|过|完成|到位|起来)?)?`)

const isBare = (object: string): boolean => object.replace(/[)」”』"]+$/, '').length <= 1

const isRule = (negation: Negation): boolean => {
  const { clause, former, next, kind, word, at } = negation
  const before = clause.slice(0, at)
  const rest = clause.slice(at + word.length)
  if (conditionEnd.test(clause) || opensCondition.test(clause) || opensCondition.test(before)) return true
  if (ruleNegation.test(clause) || (customerBefore.test(before) && !rest.startsWith('人'))) return true
  if (kind !== 'ended' && conditionInside.test(rest)) return true
  if (/^(?:顾客|客户|用户|消费者|再次|重复|另行)/.test(rest) && /[需须必]/.test(word)) return true
  if (/^不再?另行/.test(word)) return true
  if (kind !== 'ended' && /^[^,、]{1,10}不/.test(rest)) return true
  if (kind === 'ended') return rest.startsWith('的') || /(?:立即|应|须|确认|责令|要求|通知)$/.test(before)
  if (isAttribute(negation, before)) return true
  if (kind === 'verb' && (before.endsWith('的') || (former.endsWith('的') && !ownState.test(before)))) return true
  if (/^(?:停止|取消|放弃|免除|没有|不|无)/.test(rest)) return true
  if (ownState.test(before) || word.startsWith('暂')) return false
  return (
    consequence.test(next) ||
    (kind === 'verb' && before !== '' && !foundingDenial.test(word) && weakConsequence.test(next))
  )
}

/** 「未登记的投诉由…」 describes; 「没有专门的部门」 denies, and so does what nothing follows. */
const isAttribute = (negation: Negation, before: string): boolean => {
  const object = objectOf(negation)
  const end = object.indexOf('的')
  if (end >= 0 && doneAbout.test(object.slice(end + 1))) return true
  if (end < 0 || describingAdjective.test(object.slice(0, end))) return false
  return (
    (before === '' && negation.next !== '') ||
    /[对凡将把由向的及和、与定派取选而]$/.test(before) ||
    (negation.kind === 'verb' && !ownState.test(before))
  )
}
