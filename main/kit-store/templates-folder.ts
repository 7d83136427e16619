import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'

/** The `templates/` folder of the installation: found upwards, as sources and build lie at different depths. */
export const templatesFolder = (from: string = dirname(fileURLToPath(import.meta.url))): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'templates')
    if (existsSync(join(candidate, 'kits'))) return candidate
    if (dirname(folder) === folder) throw new Error(`templates/kits not found upwards from ${from}`)
  }
}

/** The folder of a kit by id; the ids at hand are named where there is none such. */
export const kitFolder = async (
  id: string,
): Promise<{ readonly folder?: string; readonly diagnostics: readonly Diagnostic[] }> => {
  const kits = join(templatesFolder(), 'kits')
  const available = (await readdir(kits, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return available.includes(id)
    ? { folder: join(kits, id), diagnostics: [] }
    : { diagnostics: [diagnose('kit-not-found', { kit: id, available: available.sort().join('、') })] }
}
