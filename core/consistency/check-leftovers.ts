import { diagnose } from '../diagnostics/diagnostic.js'
import type { ConsistencyCheck } from './consistency-input.js'

/** Drafting guides that still stand in a document: one finding a document, at the first of them. */
export const checkGuides: ConsistencyCheck = ({ project }) =>
  project.documents.flatMap((document) => {
    const guide = document.content.find((block) => block.type === 'guide')
    return guide === undefined ? [] : [diagnose('guide-left', {}, { document: document.code, block: guide.id })]
  })

/** Sample values in the profile. */
export const checkSampleData: ConsistencyCheck = ({ project }) => {
  const count = project.manifest.sampleData?.length ?? 0
  return count === 0 ? [] : [diagnose('sample-data', { count }, { file: 'fivestar.json' })]
}
