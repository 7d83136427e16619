import { expect, it } from 'vitest'
import { emptyReview } from '../../../core/project/review.js'
import { openExportSession } from '../../../main/export-jobs/export-session.js'
import { readKitReference } from '../../../main/kit-store/read-kit.js'
import { kitFolder } from '../../../main/kit-store/templates-folder.js'
import { sampleProject } from '../../support/sample-project.js'

it('documents are exported with the titles that the user corrected', async () => {
  const { reference } = await readKitReference((await kitFolder('gbt27922')).folder ?? '')
  if (reference === undefined) throw new Error('The kit cannot be read')
  const review = { ...emptyReview, corrections: { '5.3.2': { title: '投诉的处理' } } }
  const titleIn = async (corrected: boolean): Promise<string | undefined> => {
    const project = { ...sampleProject(), ...(corrected ? { review } : {}) }
    const { source } = await openExportSession(project, reference, () => Promise.resolve(undefined))
    return source.catalogue.clauses.find(({ id }) => id === '5.3.2')?.title
  }
  expect([await titleIn(false), await titleIn(true)]).toEqual(['投诉处理', '投诉的处理'])
})
