import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { pdfFonts } from '../../../main/export-jobs/fonts.js'

const root = join(import.meta.dirname, '..', '..', '..')
const require = createRequire(import.meta.url)

type Validator = {
  readonly validateConfiguration: (config: unknown, log: { readonly isEnabled: boolean }) => Promise<void>
}

type Config = {
  readonly productName: string
  readonly executableName: string
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly [platform: string]: unknown
}

const readConfig = async (): Promise<Config> =>
  parse(await readFile(join(root, 'electron-builder.yml'), 'utf8')) as Config

// electron-builder checks its configuration with this function before it does anything.
const validate = (config: unknown): Promise<void> => {
  const builder = createRequire(require.resolve('electron-builder/package.json'))
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as Validator
  return validateConfiguration(config, { isEnabled: false })
}

const targetsOf = (config: Config, platform: string): readonly string[] =>
  (config[platform] as { readonly target: readonly { readonly target: string }[] }).target.map(({ target }) => target)

describe('electron-builder.yml', () => {
  it('is what electron-builder itself accepts', async () => {
    await validate(await readConfig())
    await expect(validate({ ...(await readConfig()), electronFuse: {} })).rejects.toThrow(/electronFuse/)
  })

  it('makes the packages of every system under an ASCII name', async () => {
    const config = await readConfig()
    expect(config.productName).toBe('五星文档')
    expect(config.executableName).toMatch(/^[a-z]+$/)
    expect(targetsOf(config, 'win')).toEqual(['nsis', 'zip'])
    expect(targetsOf(config, 'mac')).toEqual(['dmg'])
    expect(targetsOf(config, 'linux')).toEqual(['AppImage', 'deb'])
  })

  it('starts the program that the sources make', async () => {
    const { main } = (await readConfig())['extraMetadata'] as { readonly main: string }
    expect(await readFile(join(root, main.replace(/^build\//, '').replace(/js$/, 'ts')), 'utf8')).toContain('electron')
    const { files } = await readConfig()
    expect(files).toContain('build/main/**/*.js')
  })

  it('closes the doors of the runtime', async () => {
    const { electronFuses } = await readConfig()
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('leaves out every weight of the fonts that the program does not use, and none that it does', async () => {
    const { files, asarUnpack } = await readConfig()
    const left = /\{(100\*.*?)\}/.exec(files.find((line) => line.includes('expo-google-fonts')) ?? '')?.[1]
    const prefixes = (left ?? '').split(',').map((part) => part.replace('*', ''))
    const used = pdfFonts.map(({ path = '' }) => /noto-[a-z]+-sc\/(\w+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? '')
    for (const family of ['noto-sans-sc', 'noto-serif-sc']) {
      const folders = (await readdir(join(root, 'node_modules', '@expo-google-fonts', family))).filter((name) =>
        /^\d/.test(name),
      )
      for (const folder of folders)
        expect([folder, prefixes.some((prefix) => folder.startsWith(prefix))]).toEqual([folder, !used.includes(folder)])
    }
    expect(asarUnpack.join(' ')).toMatch(/myriaddreamin.*resvg.*expo-google-fonts/)
  })
})
