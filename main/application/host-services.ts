import type { Reference } from '../../core/api/reference.js'
import type { ConfigStore } from './config-store.js'
import type { ExportJobs } from './export-jobs.js'
import type { HostPorts } from './host-ports.js'
import type { OpenProjects } from './open-projects.js'
import type { Pages } from './pages.js'
import type { Previews } from './previews.js'
import type { ProjectFolders } from './project-folders.js'
import type { Workshop } from './work/workshop.js'

/** What the handlers of a host's calls work with. */
export type HostServices = {
  readonly ports: HostPorts
  readonly config: ConfigStore
  readonly folders: ProjectFolders
  readonly projects: OpenProjects
  readonly pages: Pages
  readonly previews: Previews
  readonly jobs: ExportJobs
  readonly workshop: Workshop
  /** Where new projects are put. */
  readonly root: string
  readonly now: () => Date
  /** What pages need of a kit, by its folder; read once. */
  readonly reference: (kitFolder: string) => Promise<Reference>
}
