import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Company } from '../../core/kit/kit.js'
import { companySchema } from '../../core/kit/schema.js'
import { parseYaml } from './parse-yaml.js'

const sizeLimit = 5 * 1024 * 1024

/** Reads a company's profile file (docs/kit-format.md). `sampleData: all` marks every value as sample data. */
export const readCompany = async (
  path: string,
): Promise<{ readonly company?: Company; readonly diagnostics: readonly Diagnostic[] }> => {
  const name = basename(path)
  const place = { file: path }
  let text: string
  try {
    const { size } = await stat(path)
    if (size > sizeLimit) {
      const megabytes = { name, size: Math.round(size / 1024 / 1024), limit: sizeLimit / 1024 / 1024 }
      return { diagnostics: [diagnose('file-too-large', megabytes, place)] }
    }
    text = await readFile(path, 'utf8')
  } catch (error) {
    return { diagnostics: [diagnose('file-unreadable', { name: path, reason: (error as Error).message }, place)] }
  }
  const { value, diagnostics } = parseYaml(text, companySchema, path)
  if (value === undefined) return { diagnostics }
  const { values, sampleData, organisation, ...rest } = value
  return {
    diagnostics,
    company: {
      ...rest,
      profile: values,
      ...(organisation === undefined ? {} : { organisation }),
      sampleData:
        sampleData === 'all'
          ? [...Object.keys(values), ...(organisation === undefined ? [] : ['organisation'])]
          : sampleData,
    },
  }
}
