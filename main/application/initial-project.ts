import { resolve } from 'node:path'
import { hasErrors } from '../../core/diagnostics/diagnostic.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { createProject } from '../project-store/create-project.js'
import type { ConfigStore } from './config-store.js'
import { isProjectFolder } from './project-folders.js'
import { freeFolder } from './project-uploads.js'
import { listSamples, sampleCompany } from './samples.js'
import { openWorkshop } from './work/workshop.js'

/** What the first project is found by. */
export type InitialOptions = {
  readonly config: ConfigStore
  readonly root: string
  /** The folder that was asked for. */
  readonly folder?: string
  /** The sample that is made where nothing was ever opened. */
  readonly sample?: string
}

/**
 * The project to open at the start: the one that was asked for, the last one that is still there, or, for somebody who
 * never opened any, a new copy of the sample. Undefined for the start screen.
 */
export const initialFolder = async ({ config, root, folder, sample }: InitialOptions): Promise<string | undefined> => {
  if (folder !== undefined) return (await isProjectFolder(resolve(folder))) ? resolve(folder) : undefined
  for (const recent of await config.recents()) if (await isProjectFolder(recent.folder)) return recent.folder
  return sample === undefined ? undefined : makeSample(root, sample)
}

const makeSample = async (root: string, id: string): Promise<string | undefined> => {
  const { company } = await sampleCompany(id)
  const kit = (await listSamples()).find((sample) => sample.id === id)?.kit
  const found = kit === undefined ? undefined : await kitFolder(kit)
  if (company === undefined || found?.folder === undefined) return undefined
  const workshop = await openWorkshop()
  try {
    const { project, assets } = await workshop.run('draftProject', { kitFolder: found.folder, company })
    if (project === undefined) return undefined
    const folder = await freeFolder(root, company.name)
    return hasErrors(await createProject(folder, project, assets)) ? undefined : folder
  } finally {
    await workshop.stop()
  }
}
