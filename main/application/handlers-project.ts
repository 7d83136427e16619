import { ApiError } from '../../core/api/reply.js'
import type { Handlers } from '../../core/api/server.js'
import type { OpenedProject } from '../../core/api/schema-project.js'
import { hasErrors } from '../../core/diagnostics/diagnostic.js'
import type { Company } from '../../core/kit/kit.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { createProject } from '../project-store/create-project.js'
import type { HostServices } from './host-services.js'
import type { OpenProject } from './open-projects.js'
import { writeOpener } from './project-opener.js'
import { addUpload, freeFolder, listUploads, type UploadFolder } from './project-uploads.js'
import { sampleCompany } from './samples.js'
import { projectFileUrl } from './served-files.js'

type ProjectMethod = Extract<
  keyof Handlers,
  `${'project' | 'projects' | 'bin' | 'asset' | 'evidence' | 'kit'}.${string}`
>

/** What a host does for calls about projects. */
export const projectHandlers = (services: HostServices): Pick<Handlers, ProjectMethod> => {
  const { folders, projects, pages, ports, config, workshop } = services
  return {
    'kit.read': async ({ kit }) => {
      const found = await kitFolder(kit)
      if (found.folder === undefined) throw new ApiError('not-found', `kit ${kit}`)
      return services.reference(found.folder)
    },
    'projects.list': async () => {
      const { recents, found } = await folders.list()
      return { recents: [...recents], found: [...found], root: services.root }
    },
    'projects.forget': async ({ project }) => {
      const folder = await folders.folderOf(project)
      if (folder !== undefined) await config.forget(folder)
      return {}
    },
    'projects.choose': async (_, { page }) => {
      const folder = await ports.chooseFolder(page)
      if (folder === undefined) return { type: 'none' }
      return { type: 'chosen', project: await folders.card(folder) }
    },
    'project.create': async ({ name, kit, beginning }) => {
      const found = await kitFolder(kit)
      if (found.folder === undefined) return { type: 'refused', diagnostics: [...found.diagnostics] }
      const company = await companyOf(name, beginning)
      if (company.company === undefined) return { type: 'refused', diagnostics: [...company.diagnostics] }
      const task = { kitFolder: found.folder, company: company.company }
      const { project, assets, diagnostics } = await workshop.run('draftProject', task)
      if (project === undefined) return { type: 'refused', diagnostics: [...diagnostics] }
      const folder = await freeFolder(services.root, name)
      const written = await createProject(folder, project, assets)
      if (hasErrors(written)) return { type: 'refused', diagnostics: [...written] }
      await writeOpener(folder, name)
      const id = await folders.admit(folder)
      await config.remember({ folder, name, openedAt: services.now().toISOString() })
      return { type: 'created', project: id, diagnostics: [...diagnostics, ...written] }
    },
    'project.open': async ({ project: id }, { page }) => {
      const folder = await folders.folderOf(id)
      if (folder === undefined) throw new ApiError('not-found', `project ${id}`)
      const { open, diagnostics } = await projects.enter(id, folder, page)
      if (open === undefined) return { type: 'refused', diagnostics: [...diagnostics] }
      const elsewhere = { where: 'window', host: ports.host, since: services.now().toISOString() } as const
      pages.tellProject(id, 'project.openedElsewhere', { project: id, elsewhere }, page)
      const { name } = open.session.project.manifest
      // The page need not wait for the list of recent projects to reach the disk.
      const noted = config.remember({ folder, name, openedAt: services.now().toISOString() }).catch(() => undefined)
      void noted.then(() => ports.projectOpened(folder))
      return { type: 'opened', opened: await opened(services, open, page) }
    },
    'project.close': async ({ project }, { page }) => {
      await projects.leave(project, page)
      return {}
    },
    'project.read': async ({ project }, { page }) => opened(services, await projects.of(project), page),
    'project.save': async ({ project, baseRevision, changes }, { page }) =>
      (await projects.of(project)).session.save(baseRevision, changes, page),
    'project.draft': async ({ project: id, code }) => {
      const { session, kitFolder: kit } = await projects.of(id)
      const drafted = await workshop.run('draftDocument', { kitFolder: kit, project: session.project, code })
      const { document, owner, records, diagnostics } = drafted
      if (document === undefined) return { type: 'refused', diagnostics: [...diagnostics] }
      return { type: 'drafted', document, owner, records: [...records] }
    },
    'bin.remove': async ({ project, baseRevision, code }, { page }) =>
      (await projects.of(project)).session.remove(baseRevision, code, page),
    'bin.list': async ({ project }) => {
      const entries = await (await projects.of(project)).session.bin.list()
      return {
        entries: entries.map(({ id, entry: { code, title, kind, removedAt } }) => ({
          id,
          code,
          title,
          kind,
          removedAt,
        })),
      }
    },
    'bin.restore': async ({ project, baseRevision, entry, code }, { page }) =>
      (await projects.of(project)).session.restore(baseRevision, entry, page, code),
    'asset.add': (parameters) => add(services, 'assets', parameters),
    'asset.list': ({ project }) => list(services, 'assets', project),
    'evidence.add': (parameters) => add(services, 'evidence', parameters),
    'evidence.list': ({ project }) => list(services, 'evidence', project),
  }
}

const companyOf = async (
  name: string,
  beginning: Parameters<Handlers['project.create']>[0]['beginning'],
): Promise<Awaited<ReturnType<typeof sampleCompany>>> => {
  if (beginning.type === 'profile') {
    const { profile, exclusions = [] } = beginning
    return { company: { name, profile, exclusions, sampleData: [] } satisfies Company, diagnostics: [] }
  }
  const { company, diagnostics } = await sampleCompany(beginning.sample)
  return company === undefined ? { diagnostics } : { company: { ...company, name }, diagnostics }
}

const opened = async (services: HostServices, open: OpenProject, page: string): Promise<OpenedProject> => {
  const { id, session } = open
  const reference = await services.reference(open.kitFolder)
  const isInWindow = services.pages.others(page, id).length > 0
  return {
    id,
    name: session.project.manifest.name,
    place: session.folder,
    revision: session.revision,
    project: session.project,
    reference,
    diagnostics: [...session.diagnostics],
    elsewhere: isInWindow
      ? { where: 'window', host: services.ports.host, since: services.now().toISOString() }
      : open.elsewhere(),
  }
}

const add = async (
  services: HostServices,
  into: UploadFolder,
  { project, name, base64 }: Parameters<Handlers['asset.add']>[0],
): ReturnType<Handlers['asset.add']> => {
  const { session } = await services.projects.of(project)
  const added = await addUpload(session.folder, into, name, Buffer.from(base64, 'base64'))
  if (added.name === undefined) return { type: 'refused', diagnostics: [...added.diagnostics] }
  return { type: 'added', name: added.name, url: projectFileUrl(project, into, added.name) }
}

const list = async (
  services: HostServices,
  from: UploadFolder,
  project: string,
): ReturnType<Handlers['asset.list']> => {
  const { session } = await services.projects.of(project)
  const files = await listUploads(session.folder, from)
  return { files: files.map(({ name, sizeBytes }) => ({ name, sizeBytes, url: projectFileUrl(project, from, name) })) }
}
