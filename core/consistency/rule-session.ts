import type { DocumentReading } from '../project/reading.js'
import type { Finding } from './finding.js'
import type { ConsistencyRule, DocumentFacts, ProjectSetting } from './rule.js'

/**
 * A rule at work: it keeps what it read of each document, and its findings while no document tells it anything else. A
 * document whose facts are undefined or an empty list tells a rule nothing but its code.
 */
export type RuleSession = (readings: readonly DocumentReading[], setting: ProjectSetting) => readonly Finding[]

/** A rule ready to be run, whatever its facts are. */
export type RunnableRule = { readonly name: string; readonly start: () => RuleSession }

/** Makes a rule ready to be run; each session keeps facts of its own. */
export const runnable = <Facts>(rule: ConsistencyRule<Facts>): RunnableRule => ({
  name: rule.name,
  start: () => {
    let kept = new WeakMap<DocumentReading, DocumentFacts<Facts>>()
    let last: { readonly setting: ProjectSetting; readonly parts: readonly DocumentFacts<Facts>[] } | undefined
    let findings: readonly Finding[] = []
    const factsOf = (reading: DocumentReading, setting: ProjectSetting): DocumentFacts<Facts> => {
      const known = kept.get(reading)
      if (known !== undefined) return known
      const facts = { reading, facts: rule.read(reading, setting) }
      kept.set(reading, facts)
      return facts
    }
    return (readings, setting) => {
      if (last?.setting !== setting) {
        kept = new WeakMap()
        last = undefined
      }
      const parts = readings.map((reading) => factsOf(reading, setting))
      if (last === undefined || !tellTheSame(parts, last.parts)) findings = rule.judge(parts, setting)
      last = { setting, parts }
      return findings
    }
  },
})

const tellTheSame = (parts: readonly DocumentFacts<unknown>[], before: readonly DocumentFacts<unknown>[]): boolean =>
  parts.length === before.length &&
  parts.every((part, index) => {
    const former = before[index]
    if (former === undefined || part === former) return part === former
    return (
      part.reading.document.code === former.reading.document.code &&
      isNothing(part.facts) &&
      isNothing(former.facts) &&
      typeof part.facts === typeof former.facts
    )
  })

const isNothing = (facts: unknown): boolean => facts === undefined || (Array.isArray(facts) && facts.length === 0)
