import type { Block, Heading, Paragraph } from '../model/block.js'
import type { Exclusion } from '../project/project.js'

/**
 * Replaces the body of every section that answers only deleted clauses by the reason of the deletion, so that no
 * sentence is untrue of the company and the number of the section still stands for the clause.
 */
export const withoutExcluded = (blocks: readonly Block[], exclusions: readonly Exclusion[]): Block[] => {
  if (exclusions.length === 0) return [...blocks]
  const result: Block[] = []
  let skipping: Heading | undefined
  for (const block of blocks) {
    if (block.type === 'heading') {
      if (skipping !== undefined && block.level > skipping.level) continue
      skipping = undefined
      const reasons = reasonsFor(block, exclusions)
      result.push(block)
      if (reasons !== undefined) {
        skipping = block
        result.push(...reasons.map((exclusion, index) => statement(block, exclusion, index)))
      }
    } else if (skipping === undefined) {
      result.push(block)
    }
  }
  return result
}

/** The exclusions that together take away every clause of a heading; undefined when one clause stays. */
const reasonsFor = (heading: Heading, exclusions: readonly Exclusion[]): readonly Exclusion[] | undefined => {
  const clauses = heading.clauses ?? []
  if (clauses.length === 0) return undefined
  const found = clauses.map((clause) =>
    exclusions.find((exclusion) => clause === exclusion.clause || clause.startsWith(`${exclusion.clause}.`)),
  )
  if (found.some((exclusion) => exclusion === undefined)) return undefined
  return [...new Set(found.filter((exclusion): exclusion is Exclusion => exclusion !== undefined))]
}

const statement = (heading: Heading, exclusion: Exclusion, index: number): Paragraph => ({
  type: 'paragraph',
  id: `${heading.id}-excluded-${index + 1}`,
  children: [{ text: `本条不适用于本公司。理由：${exclusion.reason}` }],
})
