import { cp, mkdir, readdir, symlink } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../support/project-folder.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const firstLine = (code: string): string => code.split('\n')[0] ?? ''

describe('the linter', () => {
  const linter = new ESLint({ cwd: root })

  /** The messages that the repository's own configuration gives for a file that is not there. */
  const lint = async (filePath: string, code: string): Promise<readonly string[]> => {
    const results = await linter.lintText(`${code}\n`, { filePath: join(root, filePath) })
    return results.flatMap(({ messages }) => messages.map(({ message }) => message))
  }

  const imports = (source: string): string => `import { a } from '${source}'\nexport const b = a`
  const layering = (room: string, target: string): RegExp => new RegExp(`^Layering: ${room} may not import ${target}`)

  const rooms: readonly (readonly [string, string, RegExp])[] = [
    ['core/model/planted.ts', imports('../../main/cli/x.js'), layering('core/model', 'main')],
    ['core/model/planted.ts', imports('../../exporters/docx/x.js'), layering('core/model', 'exporters')],
    ['core/model/planted.ts', imports('../../renderer/x.js'), layering('core/model', 'renderer')],
    ['core/model/planted.ts', imports('../../test/x.js'), layering('core/model', 'test')],
    ['core/model/planted.ts', imports('../../templates/x.js'), layering('core/model', 'templates')],
    ['core/model/planted.ts', imports('../../scripts/x.mjs'), layering('core/model', 'scripts')],
    ['core/model/planted.ts', imports('docx'), layering('core/model', 'the package docx')],
    ['core/model/planted.ts', imports('zodiac'), layering('core/model', 'the package zodiac')],
    ['core/model/planted.ts', imports('node:fs'), layering('core/model', 'the package node:fs')],
    ['core/diagnostics/planted.ts', imports('../model/block.js'), layering('core/diagnostics', 'core/model')],
    ['core/model/planted.ts', imports('../catalogue/catalogue.js'), layering('core/model', 'core/catalogue')],
    ['core/catalogue/planted.ts', imports('../project/project.js'), layering('core/catalogue', 'core/project')],
    ['core/project/planted.ts', imports('../kit/kit.js'), layering('core/project', 'core/kit')],
    ['core/kit/planted.ts', imports('../coverage/report.js'), layering('core/kit', 'core/coverage')],
    [
      'core/coverage/matchers/planted.ts',
      imports('../../consistency/x.js'),
      layering('core/coverage', 'core/consistency'),
    ],
    ['core/transform/planted.ts', imports('../coverage/report.js'), layering('core/transform', 'core/coverage')],
    ['core/model/planted.ts', imports('../api/contract.js'), layering('core/model', 'core/api')],
    ['exporters/docx/planted.ts', imports('../../main/x.js'), layering('exporters', 'main')],
    ['exporters/docx/planted.ts', imports('../../renderer/x.js'), layering('exporters', 'renderer')],
    ['exporters/docx/planted.ts', imports('node:fs'), layering('exporters', 'the package node:fs')],
    ['exporters/docx/planted.ts', imports('yaml'), layering('exporters', 'the package yaml')],
    ['main/planted.ts', imports('../renderer/x.js'), layering('main', 'renderer')],
    ['main/planted.ts', imports('../test/support/x.js'), layering('main', 'test')],
    ['main/planted.ts', imports('../templates/x.js'), layering('main', 'templates')],
    ['renderer/planted.tsx', imports('../main/x.js'), layering('renderer', 'main')],
    ['renderer/planted.tsx', imports('../exporters/x.js'), layering('renderer', 'exporters')],
    ['renderer/planted.tsx', imports('electron'), layering('renderer', 'the package electron')],
    ['renderer/planted.tsx', imports('node:fs'), layering('renderer', 'the package node:fs')],
    ['main/hosts/electron/preload.ts', imports('../../cli/x.js'), layering('main/hosts/electron/preload', 'main')],
    [
      'main/hosts/electron/preload.ts',
      imports('../../../core/model/block.js'),
      layering('main/hosts/electron/preload', 'core/model'),
    ],
    [
      'main/hosts/electron/preload.ts',
      imports('node:fs'),
      layering('main/hosts/electron/preload', 'the package node:fs'),
    ],
    ['scripts/planted.mjs', imports('zod'), layering('scripts', 'the package zod')],
    // The other ways to name a module.
    ['core/model/planted.ts', "export type { A } from '../kit/kit.js'", layering('core/model', 'core/kit')],
    [
      'core/model/planted.ts',
      "import type { A } from '../kit/kit.js'\nexport type B = A",
      layering('core/model', 'core/kit'),
    ],
    ['core/model/planted.ts', "export type B = import('../kit/kit.js').A", layering('core/model', 'core/kit')],
    ['core/model/planted.ts', "export const b = () => import('../model/block.js')", /no dynamic import in core\/model/],
    ['main/planted.ts', "export const b = () => import('../renderer/x.js')", layering('main', 'renderer')],
    ['main/planted.ts', "import x = require('../test/x.js')\nexport const b = x", layering('main', 'test')],
  ]

  for (const [file, code, expected] of rooms)
    it(`refuses in ${file}: ${firstLine(code)}`, async () => {
      expect(await lint(file, code)).toContainEqual(expect.stringMatching(expected))
    })

  const habits: readonly (readonly [string, string, RegExp])[] = [
    ['core/model/planted.ts', 'export default 1', /Named exports only/],
    ['main/planted.ts', "export * from './other.js'", /No barrels/],
    ['core/model/planted.ts', 'export const a = (b: any): unknown => b', /Unexpected any/],
    ['core/model/planted.ts', 'export const a = new Date()', /clock/],
    ['core/model/planted.ts', 'export const a = Date()', /clock/],
    ['exporters/docx/planted.ts', 'export const a = Date.now()', /clock/],
    ['exporters/docx/planted.ts', 'export const a = performance.now()', /clock/],
    ['exporters/docx/planted.ts', 'export const a = Math.random()', /source of ids/],
    [
      'core/model/planted.ts',
      "import { randomUUID } from 'node:crypto'\nexport const a = randomUUID()",
      /source of ids/,
    ],
    ['core/model/planted.ts', 'export const a = (1234).toLocaleString()', /depends on the machine/],
    ['exporters/docx/planted.ts', 'export const a = process.cwd()', /Unexpected use of 'process'/],
    ['exporters/docx/planted.ts', 'console.log(1)', /Unexpected use of 'console'/],
    ['exporters/docx/planted.ts', "export const a = fetch('x')", /Unexpected use of 'fetch'/],
    [
      'main/project-store/planted.ts',
      "import { readFileSync } from 'node:fs'\nexport const a = readFileSync('x')",
      /No synchronous/,
    ],
    [
      'main/project-store/planted.ts',
      "import fs from 'node:fs'\nexport const a = fs.readFileSync('x')",
      /No synchronous/,
    ],
    [
      'core/model/planted.ts',
      Array.from({ length: 401 }, (_, index) => `export const a${index} = 1`).join('\n'),
      /too many lines/,
    ],
    ['templates/kits/planted.ts', 'export const a = 1', /data only/],
  ]

  for (const [file, code, expected] of habits)
    it(`refuses in ${file}: ${firstLine(code)}`, async () => {
      expect(await lint(file, code)).toContainEqual(expect.stringMatching(expected))
    })

  const allowed: readonly (readonly [string, string])[] = [
    ['core/model/planted.ts', imports('./block.js')],
    ['core/model/planted.ts', imports('../diagnostics/diagnostic.js')],
    ['core/model/planted.ts', imports('zod')],
    ['core/coverage/matchers/planted.ts', imports('../../kit/kit.js')],
    ['core/coverage/matchers/planted.ts', imports('../evidence.js')],
    ['core/api/planted.ts', imports('../coverage/report.js')],
    ['exporters/docx/planted.ts', imports('../../core/transform/print-set.js')],
    ['exporters/xlsx/planted.ts', imports('write-excel-file/node')],
    ['exporters/package/planted.ts', imports('node:crypto')],
    ['main/cli/planted.ts', imports('../../exporters/docx/export-docx.js')],
    ['main/cli/planted.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync('x')"],
    ['main/planted.ts', 'export const a = new Date()'],
    ['main/hosts/electron/preload.ts', imports('../../../core/api/contract.js')],
    ['main/hosts/electron/preload.ts', imports('electron')],
    ['renderer/planted.tsx', imports('../core/model/block.js')],
    ['renderer/planted.tsx', imports('react')],
    ['test/planted.ts', imports('../main/cli/run.js')],
    ['core/model/planted.ts', 'export const a = (seconds: number): Date => new Date(seconds * 1000)'],
  ]

  for (const [file, code] of allowed)
    it(`takes in ${file}: ${firstLine(code)}`, async () => {
      expect(await lint(file, code)).toEqual([])
    })
})

describe('the compiler', () => {
  const rooms = ['core', 'exporters', 'main', 'renderer', 'test']

  /** A copy of the house with the repository's own settings, one clean file in each room, and the planted ones. */
  const house = async (planted: Readonly<Record<string, string>>): Promise<string> => {
    const folder = await temporaryFolder()
    const settings = ['tsconfig.base.json', 'tsconfig.json', 'package.json']
    for (const file of [...settings, ...rooms.map((room) => `${room}/tsconfig.json`)]) {
      await mkdir(join(folder, file, '..'), { recursive: true })
      await cp(join(root, file), join(folder, file))
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const clean = Object.fromEntries(rooms.map((room) => [`${room}/clean.ts`, 'export const a = 1\n']))
    await writeFiles(folder, new Map(Object.entries({ ...clean, ...planted })))
    return folder
  }

  /** The files of a room, and all that it builds on, that do not compile. */
  const brokenFiles = (folder: string, room: string): readonly string[] => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [compiler, '--build', room, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map((match) => match[1] ?? ''))].sort()
  }

  /** Plants each violation in a file of its own, with a file beside it that must compile. */
  const plant = async (room: string, violations: readonly string[], allowed: readonly string[]): Promise<void> => {
    const bad = violations.map((code, index) => [`${room}/bad${index}.ts`, code] as const)
    const good = allowed.map((code, index) => [`${room}/good${index}.ts`, code] as const)
    const folder = await house(Object.fromEntries([...bad, ...good]))
    expect(brokenFiles(folder, room)).toEqual(bad.map(([file]) => file).sort())
  }

  it('keeps core from every other room and from the machine', async () => {
    const imported = ['../exporters/clean.js', '../main/clean.js', '../test/clean.js'].map(
      (path) => `export { a as b } from '${path}'`,
    )
    const globals = ['process', 'console', 'document', 'window', 'fetch', 'setTimeout', 'Buffer', 'crypto'].map(
      (name) => `export const b: unknown = ${name}`,
    )
    const builtins = ["export { readFileSync } from 'node:fs'", "export { join } from 'path'"]
    await plant('core', [...imported, ...globals, ...builtins], ["export { a as b } from './clean.js'"])
  })

  it('sees imports of types and imports at run time', async () => {
    await plant(
      'core',
      ["export const b = import('../main/clean.js')", "export type B = typeof import('../exporters/clean.js')"],
      ["export type B = typeof import('./clean.js')"],
    )
  })

  it('keeps exporters from main and test', async () => {
    const violations = ['../main/clean.js', '../test/clean.js'].map((path) => `export { a as b } from '${path}'`)
    await plant('exporters', violations, ["export { a as b } from '../core/clean.js'"])
  })

  it('keeps main from renderer and test', async () => {
    const allowed = ['../core/clean.js', '../exporters/clean.js'].map((path) => `export { a as b } from '${path}'`)
    const violations = ['../renderer/clean.js', '../test/clean.js'].map((path) => `export { a as b } from '${path}'`)
    await plant('main', violations, allowed)
  })

  it('keeps renderer from every room but core, and from Node', async () => {
    const imported = ['../exporters/clean.js', '../main/clean.js', '../test/clean.js'].map(
      (path) => `export { a as b } from '${path}'`,
    )
    const machine = [
      "export { readFileSync } from 'node:fs'",
      'export const b: unknown = process',
      'export const b: unknown = Buffer',
    ]
    const allowed = ["export { a as b } from '../core/clean.js'", 'export const b: unknown = document']
    await plant('renderer', [...imported, ...machine], allowed)
  })
})

describe('the rooms', () => {
  it('of templates hold no code', async () => {
    const files = await readdir(join(root, 'templates'), { recursive: true })
    expect(files.filter((file) => /\.(?:[cm]?[jt]sx?|py|sh)$/.test(file))).toEqual([])
    expect(files.length).toBeGreaterThan(10)
  })

  it('are tracked whole: no source is hidden by .gitignore', () => {
    const folders = ['core', 'exporters', 'main', 'renderer', 'scripts', 'templates', 'test', 'docs']
    const parameters = ['ls-files', '--others', '--ignored', '--exclude-standard', '--', ...folders]
    const { status, stdout } = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' })
    expect(status === 0 ? stdout : '').toBe('')
  })
})
