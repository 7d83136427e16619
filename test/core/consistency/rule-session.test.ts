import { describe, expect, it } from 'vitest'
import type { ConsistencyRule, ProjectSetting } from '../../../core/consistency/rule.js'
import { runnable, type RuleSession } from '../../../core/consistency/rule-session.js'
import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { paragraph } from '../../../core/model/builders.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import { createReader } from '../../../core/project/reader.js'
import { catalogue, document, fieldsOf, project } from '../../support/builders.js'

const subject = project([document('SM', [paragraph('p', '甲')]), document('SP-14', [paragraph('q', '乙')])])
const fields = fieldsOf(subject)
const setting: ProjectSetting = { project: subject, catalogue: catalogue([]), fields }
const context = passageContext(subject, fields)
const read = createReader()
const readingsOf = (words: string) => read([subject.documents[0]!, document('SP-14', [paragraph('q', words)])], context)

/** A rule that finds a sign in documents, and what it has been asked for. */
const spied = (): { readonly session: RuleSession; readonly log: string[] } => {
  const log: string[] = []
  const rule: ConsistencyRule<readonly string[]> = {
    name: 'spied',
    read: ({ document: { code }, passages }) => {
      log.push(`read ${code}`)
      return passages.filter(({ text }) => text.includes('×')).map(({ text }) => text)
    },
    judge: (parts) => {
      log.push('judge')
      return parts.flatMap(({ facts }) => facts.map((words) => diagnose('placeholder-left', { words })))
    },
  }
  return { session: runnable(rule).start(), log }
}

describe('a rule at work', () => {
  it('reads only documents that have changed, and judges when one tells it something', () => {
    const { session, log } = spied()
    expect(session(readingsOf('乙'), setting)).toEqual([])
    expect(session(readingsOf('乙×'), setting)).toHaveLength(1)
    expect(log).toEqual(['read SM', 'read SP-14', 'judge', 'read SP-14', 'judge'])
    expect(session(readingsOf('丙'), setting)).toEqual([])
    expect(log.slice(5)).toEqual(['read SP-14', 'judge'])
  })

  it('does not judge anew where documents go on telling it nothing, or nothing has changed', () => {
    const { session, log } = spied()
    session(readingsOf('乙'), setting)
    const before = session(readingsOf('丙'), setting)
    expect(session(readingsOf('丁'), setting)).toBe(before)
    expect(log).toEqual(['read SM', 'read SP-14', 'judge', 'read SP-14', 'read SP-14'])
  })

  it('reads and judges all anew under another setting', () => {
    const { session, log } = spied()
    const readings = readingsOf('乙')
    session(readings, setting)
    session(readings, { ...setting })
    expect(log).toEqual(['read SM', 'read SP-14', 'judge', 'read SM', 'read SP-14', 'judge'])
  })

  it('keeps nothing that another session has read', () => {
    const [one, other] = [spied(), spied()]
    const readings = readingsOf('乙×')
    expect(one.session(readings, setting)).toEqual(other.session(readings, setting))
    expect(other.log).toEqual(one.log)
  })
})
