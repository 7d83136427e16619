import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Finding, Fix } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'

/** Drafting guides that still stand in a document: one finding a document, at the first of them; the fix removes all. */
export const leftGuides: ConsistencyRule<readonly string[]> = {
  name: 'left-guides',
  read: ({ document }) => document.content.filter((block) => block.type === 'guide').map((block) => block.id),
  judge: (parts) =>
    parts.flatMap(({ reading, facts }): readonly Finding[] => {
      const document = reading.document.code
      const [block] = facts
      if (block === undefined) return []
      const fixes = facts.map((id): Fix => ({ type: 'remove-block', document, block: id }))
      return [{ ...diagnose('guide-left', {}, { document, block }), fix: { type: 'all', fixes } }]
    }),
}

/** Sample values in the profile. */
export const sampleData: ConsistencyRule<undefined> = {
  name: 'sample-data',
  read: () => undefined,
  judge: (_parts, { project }) => {
    const count = project.manifest.sampleData?.length ?? 0
    return count === 0 ? [] : [diagnose('sample-data', { count }, { file: 'fivestar.json' })]
  },
}
