import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../support/project-folder.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const program = `
  declare const process: { argv: string[]; cwd(): string; exitCode: number; stdout: { write(text: string): void } }
  import { greeting } from '../../core/greeting.js'
  process.stdout.write([greeting, process.cwd(), ...process.argv.slice(2)].join('|'))
  process.exitCode = 3
`

/** A small repository with the real script and settings, whose program tells where and how it was called. */
const repository = async (): Promise<string> => {
  const folder = await temporaryFolder()
  await cp(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  for (const file of [
    'tsconfig.base.json',
    'tsconfig.json',
    ...['core', 'exporters', 'main'].map((room) => `${room}/tsconfig.json`),
  ]) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await cp(join(root, file), join(folder, file))
  }
  await writeFiles(
    folder,
    new Map([
      ['package.json', '{"type":"module"}'],
      ['package-lock.json', '{"packages":{"":{}}}'],
      ['core/greeting.ts', "export const greeting: string = 'hello'\n"],
      ['exporters/clean.ts', 'export const a = 1\n'],
      ['main/cli/fivestar.ts', program],
    ]),
  )
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const call = (
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', 'run.mjs'), ...parameters], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, ...environment },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the script behind npm', () => {
  it('builds, then runs the program where the user stands, with its words, streams and exit code', async () => {
    const folder = await repository()
    const elsewhere = await temporaryFolder()
    expect(call(folder, ['fivestar', 'check', '--format', 'a b'], { INIT_CWD: elsewhere })).toEqual({
      status: 3,
      stdout: `hello|${elsewhere}|check|--format|a b`,
      stderr: '',
    })
  })

  it('builds again when a source changes, comes or goes, and only then', async () => {
    const folder = await repository()
    const greeting = join(folder, 'core', 'greeting.ts')
    const outputs = async (): Promise<readonly string[]> => (await readdir(join(folder, 'build', 'core'))).sort()
    call(folder, ['fivestar'])
    await writeFile(greeting, "export { greeting } from './other.js'\n")
    await writeFile(join(folder, 'core', 'other.ts'), "export const greeting: string = 'changed'\n")
    expect(call(folder, ['fivestar']).stdout).toMatch(/^changed\|/)
    expect(await outputs()).toContain('other.js')

    await rm(join(folder, 'core', 'other.ts'))
    await writeFile(greeting, "export const greeting: string = 'alone'\n")
    expect(call(folder, ['fivestar']).stdout).toMatch(/^alone\|/)
    expect(await outputs()).toEqual(['greeting.d.ts', 'greeting.js', 'greeting.js.map'])

    await rm(join(folder, 'node_modules'))
    await mkdir(join(folder, 'node_modules'))
    await writeFile(join(folder, 'node_modules', '.package-lock.json'), '{"packages":{}}')
    expect(call(folder, ['fivestar']).stdout).toMatch(/^alone\|/)
  })

  it('sees a source that came in with an old date', async () => {
    const folder = await repository()
    call(folder, ['fivestar'])
    const old = new Date(2001, 0, 1)
    await writeFile(join(folder, 'core', 'greeting.ts'), "export { greeting } from './unpacked.js'\n")
    await writeFile(join(folder, 'core', 'unpacked.ts'), "export const greeting: string = 'unpacked'\n")
    for (const name of ['greeting.ts', 'unpacked.ts']) await utimes(join(folder, 'core', name), old, old)
    expect(call(folder, ['fivestar']).stdout).toMatch(/^unpacked\|/)
  })

  it('says that the sources do not compile, and runs nothing', async () => {
    const folder = await repository()
    await writeFile(join(folder, 'core', 'greeting.ts'), 'export const greeting: string = 1\n')
    const { status, stdout, stderr } = call(folder, ['fivestar'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/core\/greeting\.ts.*TS2322[^]*do not compile/)
  })

  it('installs where a package is missing or of another version', async () => {
    const folder = await repository()
    await rm(join(folder, 'node_modules'))
    await writeFile(
      join(folder, 'package-lock.json'),
      '{"packages":{"":{},"node_modules/a":{"version":"2.0.0"},"node_modules/b":{"version":"1.0.0","optional":true}}}',
    )
    await mkdir(join(folder, 'node_modules'))
    await writeFile(
      join(folder, 'node_modules', '.package-lock.json'),
      '{"packages":{"node_modules/a":{"version":"1.0.0"}}}',
    )
    const npm = join(folder, 'npm-cli.js')
    await writeFile(
      npm,
      `import { rmSync, symlinkSync } from 'node:fs'
       console.log(process.argv.slice(2).join(' '))
       rmSync('node_modules', { recursive: true })
       symlinkSync(${JSON.stringify(join(root, 'node_modules'))}, 'node_modules', 'junction')`,
    )
    const { status, stdout, stderr } = call(folder, ['fivestar'], { npm_execpath: npm })
    expect([status, stdout]).toEqual([3, `hello|${folder}`])
    expect(stderr).toMatch(/\nci --include=dev/)
  })

  it('says what to do when packages cannot be installed', async () => {
    const folder = await repository()
    await rm(join(folder, 'node_modules'))
    await writeFile(join(folder, 'package-lock.json'), '{"packages":{"":{},"node_modules/a":{"version":"2.0.0"}}}')
    const npm = join(folder, 'npm-cli.js')
    await writeFile(npm, 'console.error("npm error network"); process.exitCode = 7')
    const { status, stdout, stderr } = call(folder, ['fivestar'], { npm_execpath: npm })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/npm error network[^]*退出码 7[^]*npm config set registry[^]*exit code 7/)
  })

  it('bundles the page for what shows it, again when a source changes, and only then', async () => {
    const folder = await repository()
    const config = (name: string): string =>
      `export default { root: 'renderer', build: { outDir: '../build/${name}', emptyOutDir: true } }\n`
    await writeFiles(
      folder,
      new Map([
        ['vite.config.ts', config('renderer')],
        ['vite.preload.config.ts', config('preload')],
        ['renderer/index.html', '<title>first</title>'],
        ['main/cli/start.ts', program],
        ['main/hosts/electron/clean.ts', 'export const a = 1\n'],
      ]),
    )
    const page = join(folder, 'build', 'renderer', 'index.html')
    const shown = (): Promise<string> => readFile(page, 'utf8').catch(() => 'none')
    call(folder, ['fivestar', 'check'])
    expect(await shown()).toBe('none')
    expect(call(folder, ['start'])).toMatchObject({ status: 3, stderr: '' })
    expect(await shown()).toContain('first')
    await rm(page)
    await writeFile(page, 'kept')
    call(folder, ['fivestar', 'serve'])
    expect(await shown()).toBe('kept')
    await writeFile(join(folder, 'renderer', 'index.html'), '<title>second one</title>')
    call(folder, ['fivestar', 'serve'])
    expect(await shown()).toContain('second one')
    await writeFile(join(folder, 'vite.config.ts'), 'not a configuration')
    expect(call(folder, ['start'])).toMatchObject({ status: 1, stdout: '' })
  })

  it('names its subcommands when it gets another', async () => {
    const folder = await repository()
    for (const parameters of [[], ['dance'], ['toString']]) {
      const { status, stdout, stderr } = call(folder, parameters)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain('start|fivestar|demo|bench|dist|test')
    }
  })

  it.skipIf(process.platform === 'win32')('passes signals on', async () => {
    const folder = await repository()
    await writeFile(
      join(folder, 'main', 'cli', 'fivestar.ts'),
      'declare const process: any\nsetInterval(() => undefined, 1000)\nprocess.stdout.write("up")\n',
    )
    const child = spawn(process.execPath, [join(folder, 'scripts', 'run.mjs'), 'fivestar'], { cwd: folder })
    const signal = await new Promise((resolve) => {
      child.stdout.once('data', () => child.kill('SIGTERM'))
      child.once('exit', (_code, name) => resolve(name))
    })
    expect(signal).toBe('SIGTERM')
  })
})
