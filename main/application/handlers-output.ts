import { applyChanges } from '../../core/api/changes.js'
import { ApiError } from '../../core/api/reply.js'
import type { ExportFormat } from '../../core/api/schema-output.js'
import type { Handlers } from '../../core/api/server.js'
import { diagnose } from '../../core/diagnostics/diagnostic.js'
import type { Project } from '../../core/project/project.js'
import { documentFileName, safeFileName } from '../../exporters/package/file-names.js'
import type { HostServices } from './host-services.js'

type OutputMethod = Extract<keyof Handlers, `${'preview' | 'export'}.${string}`>

/** What a host does for calls that make output. */
export const outputHandlers = (services: HostServices): Pick<Handlers, OutputMethod> => {
  const { projects, previews, jobs, ports } = services
  return {
    'preview.render': async ({ project: id, target, changes }) => {
      const { session, kitFolder } = await projects.of(id)
      const project = changes === undefined ? session.project : applyChanges(session.project, changes)
      return previews.render(id, { folder: session.folder, kitFolder, project, target })
    },
    'preview.print': async ({ url }, { page }) => {
      const bytes = previews.bytes(url.split('/').at(-1) ?? '')
      if (bytes === undefined) throw new ApiError('not-found', url)
      return { isDone: await ports.print(page, bytes) }
    },
    'export.start': async ({ project: id, format, document, language = 'zh-CN' }, { page }) => {
      const { session, kitFolder } = await projects.of(id)
      const { project, folder } = session
      const name = exportName(project, format, document)
      if (name === undefined)
        return { type: 'refused', diagnostics: [diagnose('export-document-missing', { code: document ?? '' })] }
      const place = await ports.exportPlace(page, name)
      if (place.type === 'none') return { type: 'none' }
      const one = document === undefined ? {} : { document }
      const task = { folder, kitFolder, project, format, language, ...one }
      return { type: 'started', job: await jobs.start({ page, name, place, task }) }
    },
    'export.cancel': async ({ job }) => ({ isCancelled: await jobs.cancel(job) }),
    'export.reveal': async ({ job }) => {
      const path = jobs.pathOf(job)
      return { isDone: path !== undefined && (await ports.reveal(path)) }
    },
  }
}

const extensions: Readonly<Record<ExportFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  package: 'zip',
  'report-json': 'json',
  'report-xlsx': 'xlsx',
  'report-html': 'html',
}

/** The file name that is proposed for an export; undefined for a document that the project does not have. */
const exportName = (project: Project, format: ExportFormat, document: string | undefined): string | undefined => {
  const extension = extensions[format]
  const of = (what: string): string => safeFileName(`${project.manifest.name} ${what}.${extension}`)
  switch (format) {
    case 'package':
      return of('申报文件')
    case 'report-json':
    case 'report-xlsx':
    case 'report-html':
      return of('条款覆盖报告')
    case 'docx':
    case 'pdf': {
      if (document === undefined) return of('体系文件汇编')
      const entry = project.manifest.register.find(({ code }) => code === document)
      return entry === undefined ? undefined : documentFileName(entry.code, entry.title, extension)
    }
  }
}
