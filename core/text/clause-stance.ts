import {
  announcement,
  citedPlace,
  conditionEnd,
  definition,
  faultFinding,
  governsQuestion,
  hearsay,
  intention,
  lawSpeaks,
  opensCondition,
  others,
  ownVoice,
  question,
  quotation,
  ripeness,
  ruleNegation,
  supposition,
} from './polarity-words.js'
import { denialIn } from './denial.js'
import type { Stance } from './stance.js'

/**
 * What a clause does other than to state; `from` is where that begins, `whole` whether what is named before goes
 * with it, `reaches` whether clauses after it share it.
 */
export type ClauseStance = {
  readonly stance: Exclude<Stance, 'stated'>
  readonly from: number
  readonly whole: boolean
  readonly reaches: boolean
}

/** What stands around a clause in its sentence, without punctuation at its ends. */
export type ClausePlace = { readonly before: string; readonly next: string }

/** The stance of a clause that does not simply state what it says; undefined for one that does. */
export const clauseStance = (clause: string, place: ClausePlace): ClauseStance | undefined =>
  supposedIn(clause) ?? quotedIn(clause) ?? intendedIn(clause) ?? askedIn(clause, place) ?? deniedIn(clause, place)

/** 「与一些同行的做法不同」: others are named, and what follows is said against them. */
const differs = /[与和跟同][^,;:]{1,16}(?:不同|不一样|有别|相反|有所区别|不尽相同)$/

const supposedIn = (clause: string): ClauseStance | undefined =>
  supposition.test(clause) ? { stance: 'supposed', from: 0, whole: false, reaches: true } : undefined

const quotedIn = (clause: string): ClauseStance | undefined => {
  const isCondition = conditionEnd.test(clause)
  const quoted =
    (startsWithClauseNumber.test(clause) && !ownVoice.test(clause)) ||
    (!isCondition && (quotation.test(clause) || (others.test(clause) && !differs.test(clause)))) ||
    lawSpeaks.test(clause) ||
    hearsay.test(clause) ||
    citedPlace.test(clause) ||
    definition.test(clause) ||
    (announcement.test(clause) && !clause.includes('由'))
  return quoted ? { stance: 'quoted', from: 0, whole: true, reaches: true } : undefined
}

const startsWithClauseNumber = /^[「“"(]?5\.[1-3](?:\.\d+){1,2}(?!\d*[%年月日号])/

const intendedIn = (clause: string): ClauseStance | undefined => {
  const found = intention.exec(clause)
  if (found === null || (conditionEnd.test(clause) && !ripeness.test(clause)) || lasting.test(clause)) return undefined
  const joined = /(?:并且?|且|同时|也|还)[^,]{0,4}$/.exec(clause.slice(0, found.index))
  const from = joined === null || joined.index < shortestStatement ? 0 : joined.index
  return { stance: 'intended', from, whole: from === 0, reaches: true }
}

/** 「今后一律按此执行」: from now on, not some day. */
const lasting = /^(?:今后|以后|往后|日后|明年起?|来年)[^,]{0,4}(?:继续|一律|仍|按此|照此|必须|均按|均须)/

/** Fewer characters before 「并将…」 are no statement of their own. */
const shortestStatement = 6

const askedIn = (clause: string, { before, next }: ClausePlace): ClauseStance | undefined => {
  const found = question.exec(clause)
  if (found === null || conditionEnd.test(clause)) return undefined
  if (/无论|不论|不管/.test(found[0]) || settledNext.test(next)) return undefined
  if ([found[0], before, next].some((words) => governsQuestion.test(words))) return undefined
  return { stance: 'asked', from: 0, whole: false, reaches: false }
}

/** 「顾客是否需要稳压器,由售前工程师…」: the next clause says who settles the question. */
const settledNext = /^(?:由|均|都|应|须|以)/

const deniedIn = (clause: string, { before, next }: ClausePlace): ClauseStance | undefined => {
  const denial = denialIn(clause, { former: before.slice(before.lastIndexOf(',') + 1), next })
  if (denial !== undefined)
    return {
      stance: 'denied',
      from: denial.whole ? 0 : denial.from,
      whole: denial.whole,
      reaches: false,
    }
  if (!faultFinding.test(clause) || opensCondition.test(clause) || ruleNegation.test(clause)) return undefined
  return { stance: 'denied', from: 0, whole: true, reaches: false }
}
