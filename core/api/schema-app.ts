import { z } from 'zod'
import { idSchema } from './schema-basic.js'

/** The languages of the interface. */
export const languageSchema = z.enum(['zh-CN', 'en'])

/** The part of the settings that pages may change; unset language follows the system. */
export const settingsSchema = z.strictObject({
  language: languageSchema.optional(),
  theme: z.enum(['light', 'dark', 'system']),
  /** Of the whole interface; 1 is 100 %. */
  zoom: z.number().min(0.5).max(3),
  /** Sizes and states of panels, by names that the page gives. */
  layout: z.record(z.string().max(80), z.union([z.string().max(400), z.number(), z.boolean()])),
})

/** The part of the settings that pages may change. */
export type Settings = z.output<typeof settingsSchema>

/** Settings before anybody changed any. */
export const defaultSettings: Settings = { theme: 'system', zoom: 1, layout: {} }

/** What a host can do beside the calls that all can. A page hides what its host cannot. */
export const capabilitiesSchema = z.object({
  /** `projects.choose` opens a folder dialog; without it, `projects.list` is all there is. */
  chooseFolder: z.boolean(),
  /** `export.reveal` shows the file in its folder; without it, the page offers a download. */
  reveal: z.boolean(),
  /** `preview.print` opens the system's print dialog; without it, the page prints by itself. */
  print: z.boolean(),
  /** The host has menus of its own and sends `menu.command`. */
  menu: z.boolean(),
})

/** A kit that projects can be made from. */
export const kitCardSchema = z.object({ id: idSchema, title: z.string(), version: z.string() })

/** A sample company that a project can be made of. */
export const sampleCardSchema = z.object({ id: idSchema, name: z.string(), kit: idSchema })

/** What a page asks first. */
export const appInfoSchema = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  platform: z.enum(['windows', 'macos', 'linux']),
  /** The language of the system, for where the settings name none. */
  language: languageSchema,
  capabilities: capabilitiesSchema,
  kits: z.array(kitCardSchema),
  samples: z.array(sampleCardSchema),
  /** The project to open at once, null for the start screen. */
  initialProject: idSchema.nullable(),
})

/** What a page asks first. */
export type AppInfo = z.output<typeof appInfoSchema>
