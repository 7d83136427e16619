import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { create, type Font } from 'fontkitten'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPageFiles } from '../../../main/hosts/page-files.js'

const root = join(import.meta.dirname, '..', '..', '..')

type Emitted = { readonly fileName: string; readonly source: Uint8Array }

/** The plugin of the bundler; a plain module, so the compiler does not know it. */
type Plugin = { readonly generateBundle: (this: { emitFile: (file: Emitted) => void }) => Promise<void> }
const designs = ['sans-400', 'sans-700', 'serif-400', 'serif-700']

describe('the fonts of the page', () => {
  const files = new Map<string, Uint8Array>()
  const has = (part: string, character: string): readonly boolean[] =>
    designs.map((design) => {
      const font = create(Buffer.from(files.get(`fonts/${design}-${part}.ttf`) ?? [])) as Font
      return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    })
  const all = designs.map(() => true)
  const none = designs.map(() => false)

  beforeAll(async () => {
    const place = pathToFileURL(join(root, 'scripts/page/screen-fonts.mjs')).href
    const { screenFonts } = (await import(place)) as { readonly screenFonts: () => Plugin }
    await screenFonts().generateBundle.call({ emitFile: ({ fileName, source }) => files.set(fileName, source) })
  })

  it.each([...'售后服务，（）「」《》“”—A9%①→'])('have %s among the commonest characters', (character) =>
    expect(has('common', character)).toEqual(all),
  )

  it('have the rarer characters of names in a part of their own', () => {
    for (const character of '砺茜淼') expect([has('common', character), has('further', character)]).toEqual([none, all])
  })

  it('are far smaller than the whole faces', async () => {
    for (const [, bytes] of files) expect(bytes.length).toBeLessThan(2_200_000)
  })

  it('are named in the style sheet, and nothing is named that no host serves', async () => {
    const sheet = await readFile(join(root, 'renderer/styles/fonts.css'), 'utf8')
    const named = [...sheet.matchAll(/url\('\/(fonts\/[^']+)'\)/g)].map(([, path]) => path ?? '')
    const whole = named.filter((path) => !files.has(path))
    expect([...files.keys()].filter((path) => !named.includes(path))).toEqual([])
    const serve = openPageFiles(join(root, 'nowhere'))
    for (const path of whole) expect((await serve(`/${path}`))?.mime).toBe('font/ttf')
    expect(whole).toHaveLength(designs.length)
  })
})
