import { z } from 'zod'
import type { EventName } from './names.js'
import { settingsSchema } from './schema-app.js'
import { countSchema, diagnosticsSchema, idSchema, urlSchema } from './schema-basic.js'
import { exportFormats } from './schema-output.js'
import { elsewhereSchema, partSchema } from './schema-project.js'

/** What a long export does just now, in the order in which it happens. */
export const jobStages = ['reading', 'checking', 'layout', 'document', 'writing'] as const

/** The commands of native menus; the page acts on them as on its own. */
export const menuCommands = [
  'project.new',
  'project.open',
  'project.start',
  'export.docx',
  'export.pdf',
  'export.package',
  'export.report',
  'preview.print',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'edit.replaceAll',
  'view.palette',
  'view.overview',
  'view.preview',
  'view.coverage',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'settings.open',
  'help.keys',
  'help.about',
] as const

/** A command of the native menus. */
export type MenuCommand = (typeof menuCommands)[number]

/** Every event and what it carries. */
export const eventSchemas = {
  /** Files changed under an open project, by another program or another window; the host has read them already. */
  'project.changedOnDisk': z.object({
    project: idSchema,
    revision: countSchema,
    parts: z.array(partSchema),
    /** Why what is on the disk now cannot be used; the project is as before then. */
    diagnostics: diagnosticsSchema,
  }),
  'project.openedElsewhere': z.object({ project: idSchema, elsewhere: elsewhereSchema.nullable() }),
  'job.progress': z.object({
    job: idSchema,
    stage: z.enum(jobStages),
    /** What is being made: a document's code and title. */
    label: z.string(),
    done: countSchema,
    total: countSchema,
  }),
  'job.done': z.object({
    job: idSchema,
    format: z.enum(exportFormats),
    name: z.string(),
    url: urlSchema,
    sizeBytes: countSchema,
    diagnostics: diagnosticsSchema,
  }),
  'job.failed': z.object({ job: idSchema, diagnostics: diagnosticsSchema }),
  'job.cancelled': z.object({ job: idSchema }),
  /** `project` comes with `project.open` where the menu names one (recent projects). */
  'menu.command': z.object({ command: z.enum(menuCommands), project: idSchema.optional() }),
  'settings.changed': settingsSchema,
  /** The window is to be closed: save, then call `app.readyToClose`. It closes by itself after a few seconds. */
  'app.closing': z.object({}),
} as const satisfies Record<EventName, z.ZodType>

/** What an event carries. */
export type EventData<E extends EventName> = z.output<(typeof eventSchemas)[E]>

/** An event on the wire. */
export type HostEvent = { readonly [E in EventName]: { readonly name: E; readonly data: EventData<E> } }[EventName]
