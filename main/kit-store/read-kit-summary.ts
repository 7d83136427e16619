import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Reference } from '../../core/api/reference.js'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Law } from '../../core/kit/kit.js'
import { glossarySchema, kitRegisterSchema, lawsSchema } from '../../core/kit/schema.js'
import { organisationSchema } from '../../core/model/schema-organisation.js'
import { failureReason } from '../project-store/failure-reason.js'
import { parseYaml } from './parse-yaml.js'
import { conditionOf, readKitReference } from './read-kit.js'

const recordCardSchema = z.object({ code: z.string(), title: z.string(), owner: z.string() })

/**
 * Reads what pages need of a kit: its register, definitions and lists, but no document and of a record form the title
 * only. It takes a tenth of the time of `readKit`, which a project is opened with; the kit has been checked whole when
 * it was made.
 */
export const readKitSummary = async (
  folder: string,
): Promise<{ readonly reference?: Reference; readonly diagnostics: readonly Diagnostic[] }> => {
  const known = await readKitReference(folder)
  const diagnostics = [...known.diagnostics]
  const yaml = async <S extends z.ZodType>(name: string, schema: S): Promise<z.output<S> | undefined> => {
    const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
      diagnostics.push(diagnose('file-unreadable', { name, reason: failureReason(error) }, { file: name }))
      return undefined
    })
    if (text === undefined) return undefined
    const parsed = parseYaml(text, schema, name)
    diagnostics.push(...parsed.diagnostics)
    return parsed.value
  }
  const kit = await yaml('kit.yml', kitRegisterSchema)
  const organisation = await yaml('organisation.yml', organisationSchema)
  const laws = await yaml('laws.yml', lawsSchema)
  const glossary = await yaml('glossary.yml', glossarySchema)
  if (!known.reference || !kit || !organisation || !laws || !glossary || hasErrors(diagnostics)) return { diagnostics }
  const reference: Reference = {
    ...known.reference,
    kit: { id: kit.id, title: kit.title, version: kit.version },
    organisation,
    laws: laws.map(({ when, 'when-not': whenNot, ...law }): Law => ({ ...law, ...conditionOf(when, whenNot) })),
    glossary,
    documents: kit.documents.map(({ when, 'when-not': whenNot, code, title, kind, owner, clauses }) => ({
      ...{ code, title, kind, owner, clauses },
      ...conditionOf(when, whenNot),
    })),
    records: await recordCards(join(folder, 'records')),
  }
  return { reference, diagnostics }
}

const recordCards = async (folder: string): Promise<Reference['records']> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yml')).sort()
  const cards = names.map(async (name) => {
    // The parts of a form are most of its file, and nobody asks for them here.
    const [head = ''] = (await readFile(join(folder, name), 'utf8')).split(/^parts:/m)
    const card = recordCardSchema.safeParse(parse(head))
    return card.success ? [card.data] : []
  })
  return (await Promise.all(cards)).flat()
}
