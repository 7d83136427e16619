import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../core/project/project.js'
import { emptyReview, type Review } from '../../../core/project/review.js'
import { serialiseReview } from '../../../core/project/serialise-files.js'
import { createProject } from '../../../main/project-store/create-project.js'
import { openProject } from '../../../main/project-store/open-project.js'
import { saveProject } from '../../../main/project-store/save-project.js'
import { readFolder, temporaryFolder } from '../../support/project-folder.js'
import { sampleProject, reopened } from '../../support/sample-project.js'

const review: Review = {
  ...emptyReview,
  overrides: [{ requirement: '5.3.2.1', reason: '官网公示', by: '周敏' }],
}
const withReview = (decided: Review = review): Project => ({ ...sampleProject(), review: decided })
const path = 'review.json'

const folderOf = async (project: Project): Promise<string> => {
  const folder = await temporaryFolder()
  expect(await createProject(folder, project)).toEqual([])
  return folder
}

describe('saving a review', () => {
  it('writes it with the project that has one, and no file for one that has none', async () => {
    expect((await readFolder(await folderOf(sampleProject()))).has(path)).toBe(false)
    const folder = await folderOf(withReview())
    expect((await readFolder(folder)).get(path)).toBe(serialiseReview(review))
    expect((await openProject(folder)).project).toEqual(reopened(withReview()))
  })

  it('adds it, changes it, takes it back and adds it again', async () => {
    const folder = await folderOf(sampleProject())
    const other = { ...review, bonus: { reason: '首创' } }
    const steps = [sampleProject(), withReview(), withReview(other), sampleProject(), withReview(emptyReview)]
    const written: unknown[] = []
    for (const [index, project] of [...steps.slice(1), withReview()].entries()) {
      const saved = await saveProject(folder, project, steps[index])
      expect(saved.diagnostics).toEqual([])
      written.push(saved.written)
      const opened = (await openProject(folder)).project
      expect(opened?.review ?? emptyReview).toEqual(project.review ?? emptyReview)
    }
    expect(written).toEqual([[path], [path], [path], [], [path]])
  })

  it('replaces no review that somebody else has put there', async () => {
    const folder = await folderOf(sampleProject())
    const others = serialiseReview({ ...review, foreignNames: ['甲公司'] })
    await writeFile(join(folder, path), others)
    const saved = await saveProject(folder, withReview(), sampleProject())
    expect(saved).toMatchObject({ written: [], diagnostics: [{ code: 'write-refused', file: path }] })
    expect(await readFile(join(folder, path), 'utf8')).toBe(others)
  })

  it('writes nothing that could not be read again', async () => {
    const folder = await folderOf(sampleProject())
    const blank = withReview({ ...emptyReview, deductions: [{ ground: 'law', reason: ' ' }] })
    const saved = await saveProject(folder, blank, sampleProject())
    expect(saved.written).toEqual([])
    expect(saved.diagnostics[0]).toMatchObject({ code: 'shape-invalid', parameters: { path: 'deductions[0].reason' } })
    expect((await readFolder(folder)).has(path)).toBe(false)
  })
})
