import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kitRegisterSchema } from '../../core/kit/schema.js'
import { parseYaml } from '../kit-store/parse-yaml.js'
import { templatesFolder } from '../kit-store/templates-folder.js'

/** The version of the program. */
export const programVersion = async (): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(join(templatesFolder(), '..', 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}

/** The kits that come with the program. */
export const listKits = async (): Promise<
  readonly { readonly id: string; readonly title: string; readonly version: string }[]
> => {
  const kits = join(templatesFolder(), 'kits')
  const names = (await readdir(kits, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const read = names.map(async ({ name }) => {
    const text = await readFile(join(kits, name, 'kit.yml'), 'utf8').catch(() => '')
    const { value } = parseYaml(text, kitRegisterSchema, 'kit.yml')
    return value === undefined ? [] : [{ id: value.id, title: value.title, version: value.version }]
  })
  return (await Promise.all(read)).flat()
}
