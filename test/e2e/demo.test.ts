import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckReport } from '../../core/coverage/report.js'
import { hasProgram, missingPrograms, runProgram } from '../support/programs.js'

const program = resolve('build/main/cli/demo.js')
let folder: string
const out = (name: string): string => join(folder, 'out/demo', name)
const bytes = (name: string): Promise<Buffer> => readFile(out(name))

const runDemo = async (): Promise<string> => {
  const cwd = await mkdtemp(join(tmpdir(), 'fivestar-demo-'))
  const { status, text } = runProgram(process.execPath, [program], cwd)
  expect(text).not.toContain('错误')
  expect(status).toBe(0)
  return cwd
}

beforeAll(async () => {
  if (!existsSync(program)) throw new Error('build/ is missing: run npm run build first')
  folder = await runDemo()
})
afterAll(() => rm(folder, { recursive: true }))

describe('npm run demo', () => {
  test('makes the project and the five files', () => {
    for (const name of [
      'project/fivestar.json',
      'compilation.docx',
      'compilation.pdf',
      'coverage.json',
      'coverage.xlsx',
      'submission.zip',
    ]) {
      expect(existsSync(out(name)), name).toBe(true)
    }
  })

  test('a second run on the same input gives the same bytes', async () => {
    const again = await runDemo()
    for (const name of ['compilation.docx', 'compilation.pdf', 'coverage.json', 'coverage.xlsx', 'submission.zip']) {
      const other = await readFile(join(again, 'out/demo', name))
      expect(other.equals(await bytes(name)), name).toBe(true)
    }
    await rm(again, { recursive: true })
  })

  test('coverage: every verdict has its witness, every open one says what is missing', async () => {
    const report = JSON.parse((await bytes('coverage.json')).toString()) as CheckReport
    for (const requirement of report.requirements) {
      const met = requirement.expectations.filter((expectation) => expectation.met)
      expect(
        met.every(({ witness }) => witness !== null && witness.quote !== ''),
        requirement.id,
      ).toBe(true)
      const status = met.length === requirement.expectations.length ? 'covered' : met.length > 0 ? 'partial' : 'gap'
      expect(requirement.status, requirement.id).toBe(status)
    }
  })
})

describe('the PDF compilation', () => {
  test('is tagged, Chinese, titled, and has a bookmark for every document and chapter', async () => {
    const pdf = await PDFDocument.load(await bytes('compilation.pdf'), { updateMetadata: false })
    expect(pdf.getTitle()).toBe('售后服务体系文件汇编')
    expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toMatch(/zh-CN/i)
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    const titles = outlineTitles(pdf)
    const project = JSON.parse((await bytes('project/fivestar.json')).toString()) as {
      register: { code: string; title: string; kind: string; file: string }[]
    }
    for (const entry of project.register.filter(({ kind }) => ['manual', 'procedure', 'instruction'].includes(kind))) {
      expect(
        titles.some((title) => title.includes(entry.title)),
        entry.title,
      ).toBe(true)
      const document = JSON.parse((await bytes(`project/${entry.file}`)).toString()) as {
        content: { type: string; level?: number; children: { text?: string }[] }[]
      }
      for (const block of document.content.filter(({ type, level }) => type === 'heading' && level === 1)) {
        const words = block.children.map(({ text }) => text ?? '').join('')
        expect(
          titles.some((title) => title.includes(words)),
          `${entry.code} ${words}`,
        ).toBe(true)
      }
    }
  })

  test.skipIf(missingPrograms('qpdf', 'pdfinfo', 'pdffonts').length > 0)('is sound by other programs', () => {
    const check = runProgram('qpdf', ['--check', out('compilation.pdf')])
    expect(check.status, check.text).toBe(0)
    expect(runProgram('pdfinfo', [out('compilation.pdf')]).text).toMatch(/Tagged:\s+yes/)
    const fonts = runProgram('pdffonts', [out('compilation.pdf')]).text
    expect(fonts).toContain('NotoSerifSC')
    expect(fonts).not.toContain('Type 3')
  })
})

describe('the Word compilation', () => {
  // The schema validator stands beside the repository where it is developed; elsewhere this check is left out, and said.
  const validator = resolve('../shared/tools/validate-docx.py')
  const canValidate = existsSync(validator) && hasProgram('/usr/bin/python3')
  if (!canValidate) console.warn('skipped: the schema validator for Word files is not at hand')

  test('has a filled contents table that asks no question', async () => {
    const files = unzipSync(await bytes('compilation.docx'))
    const document = strFromU8(files['word/document.xml']!)
    expect(document).toMatch(/TOC \\o|TOC \\h|instrText[^>]*>\s*TOC/)
    expect(document).not.toContain('w:dirty="true"')
    expect(strFromU8(files['word/settings.xml']!)).not.toContain('updateFields')
  })

  test.skipIf(!canValidate)('is valid against the schemas', () => {
    const checked = runProgram('/usr/bin/python3', [validator, out('compilation.docx')])
    expect(checked.status, checked.text).toBe(0)
  })

  test.skipIf(missingPrograms('soffice', 'pdftotext').length > 0)(
    'opens in LibreOffice with the same documents',
    () => {
      const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
      const converted = runProgram('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        out('compilation.docx'),
      ])
      expect(converted.status, converted.text).toBe(0)
      const words = runProgram('pdftotext', [join(folder, 'compilation.pdf'), '-']).text.replace(/\s/g, '')
      for (const title of [
        '售后服务手册',
        '顾客投诉处理控制程序',
        '维修服务控制程序',
        '服务目标控制程序',
        '记录表单汇编',
      ]) {
        expect(words).toContain(title)
      }
    },
  )
})

const outlineTitles = (pdf: PDFDocument): string[] => {
  const titles: string[] = []
  const visit = (item: PDFDict | undefined): void => {
    for (let each = item; each !== undefined; each = each.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = each.lookup(PDFName.of('Title'))
      if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText())
      const leads = each.has(PDFName.of('Dest')) || each.has(PDFName.of('A'))
      expect(leads).toBe(true)
      visit(each.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  visit(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict))
  return titles
}
