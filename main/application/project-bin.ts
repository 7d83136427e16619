import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentKinds } from '../../core/model/document.js'
import type { Document } from '../../core/model/document.js'
import type { RecordForm } from '../../core/model/record-form.js'
import { parseDocument, parseRecordForm } from '../../core/project/parse-files.js'
import type { Parsed } from '../../core/project/read-json.js'
import { serialiseDocument, serialiseRecordForm } from '../../core/project/serialise-files.js'
import { writeAtomically } from '../project-store/atomic-write.js'
import { makeOwnFolder, ownFolder } from './project-lock.js'

const entrySchema = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum([...documentKinds, 'record']),
  file: z.string(),
  version: z.string(),
  owner: z.string(),
  /** Where it stood in the register. */
  place: z.int().min(0),
  removedAt: z.string(),
})

/** The line of the register of something in the bin, and where and when it was taken from. */
export type BinEntry = z.output<typeof entrySchema>

/** A document or record form that is in the bin under an id. */
export type Binned = { readonly id: string; readonly entry: BinEntry }

/** Ids are the bin's own folder names; anything else is no way into it. */
const idPattern = /^b[0-9a-z]{1,30}$/

/** The bin of a project: `.fivestar/bin/<id>/` with `entry.json` and `content.json`. */
export type ProjectBin = {
  readonly put: (entry: BinEntry, item: Document | RecordForm) => Promise<string>
  readonly list: () => Promise<readonly Binned[]>
  readonly take: (
    id: string,
  ) => Promise<{ readonly entry: BinEntry; readonly item: Parsed<Document | RecordForm> } | undefined>
  readonly drop: (id: string) => Promise<void>
}

/** Opens the bin of a project folder. */
export const openBin = (folder: string): ProjectBin => {
  const bin = join(folder, ownFolder, 'bin')
  const readEntry = async (id: string): Promise<BinEntry | undefined> => {
    try {
      return entrySchema.safeParse(JSON.parse(await readFile(join(bin, id, 'entry.json'), 'utf8'))).data
    } catch {
      return undefined
    }
  }
  const names = async (): Promise<readonly string[]> => {
    try {
      return (await readdir(bin)).filter((name) => idPattern.test(name))
    } catch {
      return []
    }
  }
  return {
    put: async (entry, item) => {
      await makeOwnFolder(folder)
      const taken = new Set(await names())
      const time = Date.parse(entry.removedAt).toString(36)
      let number = 0
      while (taken.has(`b${time}${number.toString(36)}`)) number += 1
      const id = `b${time}${number.toString(36)}`
      await mkdir(join(bin, id), { recursive: true })
      const text = 'content' in item ? serialiseDocument(item) : serialiseRecordForm(item)
      await writeAtomically(join(bin, id, 'content.json'), text)
      await writeAtomically(join(bin, id, 'entry.json'), `${JSON.stringify(entry, null, 2)}\n`)
      return id
    },
    list: async () => {
      const found = await Promise.all((await names()).map(async (id) => ({ id, entry: await readEntry(id) })))
      return found
        .filter((binned): binned is Binned => binned.entry !== undefined)
        .sort(
          (one, other) =>
            other.entry.removedAt.localeCompare(one.entry.removedAt, 'en') || other.id.localeCompare(one.id, 'en'),
        )
    },
    take: async (id) => {
      const entry = idPattern.test(id) ? await readEntry(id) : undefined
      if (entry === undefined) return undefined
      const path = join(bin, id, 'content.json')
      const text = await readFile(path, 'utf8')
      return { entry, item: entry.kind === 'record' ? parseRecordForm(text, path) : parseDocument(text, path) }
    },
    drop: async (id) => {
      if (idPattern.test(id)) await rm(join(bin, id), { recursive: true, force: true })
    },
  }
}
