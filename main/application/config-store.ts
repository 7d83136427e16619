import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { defaultSettings, settingsSchema, type Settings } from '../../core/api/schema-app.js'
import { writeAtomically } from '../project-store/atomic-write.js'
import { failureCode } from '../project-store/failure-reason.js'

const recentsSchema = z.array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string() }))

/** A project that was opened here before. */
export type Recent = z.output<typeof recentsSchema>[number]

/** The size and place of a window, in pixels. */
export const windowStateSchema = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number(),
  height: z.number(),
  isMaximised: z.boolean(),
})

/** The size and place of a window. */
export type WindowState = z.output<typeof windowStateSchema>

/** How many recent projects are remembered. */
const mostRecents = 30

/** A person's own files: settings, recent projects, window. Each is read when asked for and written whole. */
export type ConfigStore = {
  readonly settings: () => Promise<Settings>
  readonly writeSettings: (change: Partial<Settings>) => Promise<Settings>
  readonly recents: () => Promise<readonly Recent[]>
  readonly remember: (recent: Recent) => Promise<void>
  readonly forget: (folder: string) => Promise<void>
  readonly windowState: () => Promise<WindowState | undefined>
  readonly writeWindowState: (state: WindowState) => Promise<void>
}

/**
 * Opens the store of a folder. A file that cannot be read as what it should be is put aside (`.unreadable`) and
 * everything begins anew: no setting is worth a program that does not start.
 */
export const openConfigStore = (folder: string): ConfigStore => {
  let turn: Promise<unknown> = Promise.resolve()
  /** Reading, changing and writing back is one step. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const path = join(folder, name)
    try {
      const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
      if (parsed.success) return parsed.data
    } catch (error) {
      if (failureCode(error) === 'ENOENT') return undefined
    }
    await rename(path, `${path}.unreadable`).catch(() => undefined)
    return undefined
  }
  const write = async (name: string, value: unknown): Promise<void> => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeAtomically(path, `${JSON.stringify(value, null, 2)}\n`)
  }
  const settings = async (): Promise<Settings> => (await read('settings.json', settingsSchema)) ?? defaultSettings
  const recents = async (): Promise<readonly Recent[]> => (await read('recents.json', recentsSchema)) ?? []
  return {
    settings: () => inTurn(settings),
    writeSettings: (change) =>
      inTurn(async () => {
        const before = await settings()
        const next = { ...before, ...change, layout: { ...before.layout, ...change.layout } }
        await write('settings.json', next)
        return next
      }),
    recents: () => inTurn(recents),
    remember: (recent) =>
      inTurn(async () => {
        const others = (await recents()).filter((other) => other.folder !== recent.folder)
        await write('recents.json', [recent, ...others].slice(0, mostRecents))
      }),
    forget: (gone) =>
      inTurn(async () =>
        write(
          'recents.json',
          (await recents()).filter((other) => other.folder !== gone),
        ),
      ),
    windowState: () => inTurn(() => read('window.json', windowStateSchema)),
    writeWindowState: (state) => inTurn(() => write('window.json', state)),
  }
}
