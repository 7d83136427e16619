import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../main/kit-store/markdown/parse-markdown.js'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'

const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkDirective)

describe('Markdown', () => {
  it.each([
    '见 www.example.com 首页',
    '见 HTTPS://example.com/a',
    '发到 a.b@example.com 即可',
    '~~删~~ [^1]\n\n[^1]: 注',
  ])('of %s reads as with all extensions', (text) => {
    expect(parseMarkdown(text)).toEqual(whole.parse(text))
  })

  it('of a kit document reads as with all extensions', async () => {
    const folder = join(templatesFolder(), 'kits', 'gbt27922', 'instructions')
    for (const name of (await readdir(folder)).slice(0, 2)) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(parseMarkdown(text)).toEqual(whole.parse(text))
    }
  })
})
