import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { loadCatalogue, type LoadedCatalogue } from '../../core/catalogue/load-catalogue.js'
import { loadVocabulary, vocabularySchema, type Vocabulary } from '../../core/catalogue/vocabulary.js'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { checkKit } from '../../core/kit/check-kit.js'
import type { Condition, Kit, KitDocument, KitRecord, Law } from '../../core/kit/kit.js'
import { glossarySchema, kitRecordSchema, kitRegisterSchema, lawsSchema, profileSchema } from '../../core/kit/schema.js'
import { organisationSchema } from '../../core/model/schema-organisation.js'
import type { FieldGroup } from '../../core/model/profile-field.js'
import { keepReading } from './keep-reading.js'
import { parseYaml, type ParsedYaml } from './parse-yaml.js'

/** A kit, or why it cannot be used. Diagnostics that are no errors come with the kit. */
export type ReadKit = { readonly kit?: Kit; readonly diagnostics: readonly Diagnostic[] }

const sizeLimit = 5 * 1024 * 1024

/** The part of a kit that a drafted project still needs: field definitions, the catalogue and words that propose claims. */
export type KitReference = {
  readonly profile: readonly FieldGroup[]
  readonly catalogue: Kit['catalogue']
  readonly vocabulary?: Vocabulary
}

/** Reads what checking and exporting a project need of its kit; the documents are not parsed. */
export const readKitReference = async (
  folder: string,
): Promise<{ readonly reference?: KitReference; readonly diagnostics: readonly Diagnostic[] }> => {
  const reader = kitReader(folder)
  const profile = await reader.yaml('profile.yml', profileSchema)
  const catalogue = await readCatalogue(reader)
  const vocabulary = catalogue === undefined ? undefined : await readVocabulary(folder, reader, catalogue)
  const { diagnostics } = reader
  return profile === undefined || catalogue === undefined || hasErrors(diagnostics)
    ? { diagnostics }
    : { reference: { profile, catalogue, ...(vocabulary === undefined ? {} : { vocabulary }) }, diagnostics }
}

/** Reads a kit folder and checks it as a whole; every problem names its file, in the kit, and line. */
export const readKit = async (folder: string): Promise<ReadKit> => {
  const reader = kitReader(folder)
  const { text, yaml, diagnostics } = reader
  const register = await yaml('kit.yml', kitRegisterSchema)
  const profile = await yaml('profile.yml', profileSchema)
  const organisation = await yaml('organisation.yml', organisationSchema)
  const laws = await yaml('laws.yml', lawsSchema)
  const glossary = await yaml('glossary.yml', glossarySchema)
  const catalogue = await readCatalogue(reader)
  const records = await readRecords(folder, yaml)
  // Only a whole kit needs the Markdown parser, which takes longer to load than a kit's reference to read.
  const { parseKitDocument } = await import('./markdown/parse-kit-document.js')
  const documents: KitDocument[] = []
  for (const entry of register?.documents ?? []) {
    const source = await text(entry.file)
    if (source === undefined) continue
    const parsed = parseKitDocument(source, entry.file)
    diagnostics.push(...parsed.diagnostics)
    if (parsed.code !== entry.code) {
      diagnostics.push(
        diagnose(
          'code-mismatch',
          { name: entry.file, found: parsed.code, expected: entry.code },
          { file: entry.file, line: 2 },
        ),
      )
    }
    const { when, 'when-not': whenNot, ...line } = entry
    documents.push({ ...line, ...conditionOf(when, whenNot), content: parsed.content, lines: parsed.lines })
  }
  if (!register || !profile || !organisation || !laws || !glossary || !catalogue || hasErrors(diagnostics))
    return { diagnostics }
  const kit: Kit = {
    id: register.id,
    title: register.title,
    version: register.version,
    documents,
    records,
    profile: profile satisfies readonly FieldGroup[],
    organisation,
    laws: laws.map(({ when, 'when-not': whenNot, ...law }): Law => ({ ...law, ...conditionOf(when, whenNot) })),
    glossary,
    catalogue,
    assets: await readAssets(join(folder, 'assets')),
  }
  diagnostics.push(...checkKit(kit))
  return hasErrors(diagnostics) ? { diagnostics } : { kit, diagnostics }
}

type KitReader = {
  readonly diagnostics: Diagnostic[]
  readonly text: (name: string) => Promise<string | undefined>
  readonly yaml: <Schema extends z.ZodType>(name: string, schema: Schema) => Promise<z.output<Schema> | undefined>
}

/** Reads files of one kit folder and collects what is wrong with them. */
const kitReader = (folder: string): KitReader => {
  const diagnostics: Diagnostic[] = []
  const text = async (name: string): Promise<string | undefined> => {
    const result = await readText(folder, name)
    diagnostics.push(...result.diagnostics)
    return result.text
  }
  return {
    diagnostics,
    text,
    yaml: async (name, schema) => {
      const source = await text(name)
      if (source === undefined) return undefined
      const parsed = yamlReader(schema)(source, name)
      diagnostics.push(...parsed.diagnostics)
      return parsed.value
    },
  }
}

const yamlReaders = new WeakMap<z.ZodType, (text: string, file: string) => ParsedYaml<unknown>>()

const yamlReader = <Schema extends z.ZodType>(
  schema: Schema,
): ((text: string, file: string) => ParsedYaml<z.output<Schema>>) => {
  const reader = yamlReaders.get(schema) ?? keepReading((text, file) => parseYaml(text, schema, file))
  yamlReaders.set(schema, reader)
  return reader as (text: string, file: string) => ParsedYaml<z.output<Schema>>
}

const readCatalogue = async ({ text, diagnostics }: KitReader): Promise<Kit['catalogue'] | undefined> => {
  const source = await text('standard.yml')
  if (source === undefined) return undefined
  const read = readStandard(source, 'standard.yml')
  diagnostics.push(...read.diagnostics)
  return read.catalogue
}

const readStandard = keepReading((text, file): LoadedCatalogue => {
  const raw = parseYaml(text, z.unknown(), file)
  if (raw.diagnostics.length > 0) return { diagnostics: raw.diagnostics }
  return loadCatalogue(raw.value, file)
})

/** A kit may do without a vocabulary. */
const readVocabulary = async (
  folder: string,
  { yaml, diagnostics }: KitReader,
  catalogue: Kit['catalogue'],
): Promise<Vocabulary | undefined> => {
  const name = 'vocabulary.yml'
  if (!(await filesOf(folder)).includes(name)) return undefined
  const raw = await yaml(name, vocabularySchema)
  if (raw === undefined) return undefined
  const loaded = loadVocabulary(raw, name, catalogue)
  diagnostics.push(...loaded.diagnostics)
  return loaded.vocabulary
}

const readRecords = async (folder: string, yaml: KitReader['yaml']): Promise<KitRecord[]> => {
  const names = (await filesOf(join(folder, 'records'))).filter((name) => name.endsWith('.yml'))
  const records: KitRecord[] = []
  for (const name of names) {
    const file = `records/${name}`
    const form = await yaml(file, kitRecordSchema)
    if (form !== undefined) records.push({ ...form, file })
  }
  return records
}

const readText = async (
  folder: string,
  name: string,
): Promise<{ readonly text?: string; readonly diagnostics: readonly Diagnostic[] }> => {
  const path = join(folder, name)
  try {
    const { size } = await stat(path)
    if (size > sizeLimit) {
      const megabytes = { name, size: Math.round(size / 1024 / 1024), limit: sizeLimit / 1024 / 1024 }
      return { diagnostics: [diagnose('file-too-large', megabytes, { file: name })] }
    }
    return { text: (await readFile(path, 'utf8')).replace(/^\ufeff/, ''), diagnostics: [] }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { diagnostics: [diagnose('kit-file-missing', { name }, { file: name })] }
    }
    return { diagnostics: [diagnose('file-unreadable', { name, reason: (error as Error).message }, { file: name })] }
  }
}

const readAssets = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const assets = new Map<string, Uint8Array>()
  for (const name of await filesOf(folder)) assets.set(name, await readFile(join(folder, name)))
  return assets
}

/** File names of a folder in order; an absent folder has none. */
const filesOf = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).sort()
  } catch {
    return []
  }
}

/** The condition of `when` and `when-not` in a file of the kit. */
export const conditionOf = (
  when: string | undefined,
  whenNot: string | undefined,
): { readonly condition?: Condition } => {
  if (when !== undefined) return { condition: { field: when, negate: false } }
  return whenNot === undefined ? {} : { condition: { field: whenNot, negate: true } }
}
