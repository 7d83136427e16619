import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createSlots } from '../../../exporters/docx/package/slots.js'
import { exportSet, filesOf, madeUpPages, partOf, textOf } from '../../support/docx-package.js'
import { hasTool, pageTexts } from '../../support/pdf-tools.js'
import { paragraph, printDocument, printSet } from '../../support/print-builders.js'
import { samplePrintSet, singlePrintSet } from '../../support/print-set-sample.js'
import { elementsOf } from '../../support/xml-tree.js'

const inFolder = <Result>(work: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'fivestar-docx-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const validator = resolve('../shared/tools/validate-docx.py')

const canValidate = (): boolean => {
  const ready =
    existsSync(validator) && spawnSync('/usr/bin/python3', ['-c', 'import lxml'], { stdio: 'ignore' }).status === 0
  if (!ready) console.warn('skipped: schema validation needs python3-lxml and the validator script')
  return ready
}

describe('the Word file', () => {
  it('is the same, byte for byte, for the same set', async () => {
    const first = await exportSet(samplePrintSet())
    await exportSet(singlePrintSet())
    const second = await exportSet(samplePrintSet())
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    const later = await exportSet(samplePrintSet(), { createdAt: 1 })
    expect(Buffer.compare(first.bytes, later.bytes)).not.toBe(0)
  })

  it('says what it is, whose, in which language and from when', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const core = textOf(bytes, 'docProps/core.xml')
    for (const expected of [
      '<dc:title>售后服务体系文件汇编</dc:title>',
      '<dc:creator>华锐特种装备有限公司</dc:creator>',
      '<cp:keywords>售后服务；GB/T 27922-2011</cp:keywords>',
      '<dc:language>zh-CN</dc:language>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2025-03-10T00:00:00Z</dcterms:created>',
    ])
      expect(core).toContain(expected)
    expect(textOf((await exportSet(singlePrintSet())).bytes, 'docProps/core.xml')).toContain(
      '<dc:title>顾客投诉处理程序',
    )
  })

  it('begins with the content types and names every part that it has', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const files = [...filesOf(bytes).keys()]
    expect(files.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
    const types = partOf(bytes, '[Content_Types].xml')
    const named = new Set(elementsOf(types, 'Override').map((each) => each.attributes['PartName']?.slice(1)))
    const extensions = new Set(elementsOf(types, 'Default').map((each) => each.attributes['Extension']))
    const unnamed = files.filter(
      (name) => !named.has(name) && !extensions.has(name.split('.').at(-1) ?? '') && name !== '[Content_Types].xml',
    )
    expect(unnamed).toEqual([])
    expect([...named].filter((name) => !files.includes(name ?? ''))).toEqual([])
  })

  it('has a target for every relationship', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const files = filesOf(bytes)
    const relations = elementsOf(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship')
    const inside = relations.filter((each) => each.attributes['TargetMode'] !== 'External')
    expect(inside.filter((each) => !files.has(`word/${each.attributes['Target'] ?? ''}`))).toEqual([])
    const ids = new Set(relations.map((each) => each.attributes['Id']))
    const used = [...textOf(bytes, 'word/document.xml').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id)
    expect(used.filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe(relations.length)
  })

  it('holds no mark of how it is made', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    for (const [name, file] of filesOf(bytes))
      if (name.endsWith('.xml')) expect(new TextDecoder().decode(file), name).not.toMatch(/w:slot|\{[\w-]+\}(?!")/)
  })

  it('does not change the set', async () => {
    const set = samplePrintSet()
    const before = JSON.stringify(set)
    await exportSet(set)
    expect(JSON.stringify(set)).toBe(before)
  })
})

describe('slots', () => {
  it('that nobody filled are empty', () => {
    expect(createSlots().fill('<w:body><w:slot n="7"/></w:body>')).toBe('<w:body></w:body>')
  })
})

describe('other readers', () => {
  it.runIf(canValidate())('find the file valid by the schemas of ISO/IEC 29500', async () => {
    const sets = [
      samplePrintSet(),
      singlePrintSet(),
      printSet([printDocument([])]),
      printSet([printDocument([paragraph('正文')]), printDocument([], { bookmark: 'b', code: 'SP-02' })]),
    ]
    const exported = await Promise.all(sets.map((set) => exportSet(set)))
    const output = inFolder((folder) => {
      const files = exported.map(({ bytes }, index) => {
        const file = join(folder, `${index}.docx`)
        writeFileSync(file, bytes)
        return file
      })
      const ran = spawnSync('/usr/bin/python3', [validator, ...files], { encoding: 'utf8' })
      return `${ran.stdout}${ran.stderr}exit ${String(ran.status)}`
    })
    expect(output).toMatch(/exit 0$/)
  })

  it.runIf(hasTool('soffice') && hasTool('pdftotext'))(
    'open the file with its contents, numbers, headers and page turns',
    async () => {
      const set = samplePrintSet()
      const { bytes } = await exportSet(set)
      const pages = inFolder((folder) => {
        writeFileSync(join(folder, 'sample.docx'), bytes)
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
        const parameters = [
          profile,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'sample.docx'),
        ]
        spawnSync('soffice', parameters, { timeout: 100_000, stdio: 'ignore' })
        return pageTexts(readFileSync(join(folder, 'sample.pdf')))
      })
      const flat = pages.map((page) => page.replace(/\s+/g, ''))
      const layout = madeUpPages(set)
      for (const { number, text, bookmark } of set.contents) {
        const line = `${number ?? ''}${text}`.replace(/\s+/g, '')
        expect(flat[1]?.replace(/\.{2,}/g, '')).toContain(`${line}${String(layout.get(bookmark))}`)
      }
      const body = flat.slice(3).join('')
      for (const words of [
        '3.1.1服务网点',
        '3.1.1.1网点的考评',
        '附录A相关法律法规',
        '表2售后服务目标及分解',
        'a)制定售后服务',
      ])
        expect(body).toContain(words)
      expect(flat.at(-1)).toContain(`第${pages.length}页共${pages.length}页`)
      expect(flat[0]).not.toContain('第1页')
      expect(flat.at(-1)).toContain('顾客投诉处理程序SP-14版本B/2')
    },
    110_000,
  )
})
