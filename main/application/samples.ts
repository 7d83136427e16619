import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Company } from '../../core/kit/kit.js'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { readCompany } from '../kit-store/read-company.js'
import { templatesFolder } from '../kit-store/templates-folder.js'

/** The kit of all samples. */
const sampleKit = 'gbt27922'

/** A sample company that comes with the program. */
export type Sample = { readonly id: string; readonly name: string; readonly kit: string }

/** The sample companies, by id. */
export const listSamples = async (): Promise<readonly Sample[]> => {
  const entries = await readdir(join(templatesFolder(), 'samples'), { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const samples = await Promise.all(
    names.sort().map(async (id) => {
      const { company } = await readCompany(profileOf(id))
      return company === undefined ? [] : [{ id, name: company.name, kit: sampleKit }]
    }),
  )
  return samples.flat()
}

/** The company of a sample, by the id in the list. */
export const sampleCompany = async (
  id: string,
): Promise<{ readonly company?: Company; readonly diagnostics: readonly Diagnostic[] }> => {
  const known = await readdir(join(templatesFolder(), 'samples'))
  return known.includes(id) ? readCompany(profileOf(id)) : { diagnostics: [diagnose('sample-unknown', { sample: id })] }
}

const profileOf = (id: string): string => join(templatesFolder(), 'samples', id, 'profile.yml')
