import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kit, KitDocument, TemplateBlock } from '../../core/kit/kit.js'
import type { Block, Heading, Steps } from '../../core/model/block.js'
import type { Inline } from '../../core/model/inline.js'
import { readKit } from '../../main/kit-store/read-kit.js'
import { templatesFolder } from '../../main/kit-store/templates-folder.js'

const folder = join(templatesFolder(), 'kits', 'gbt27922')
let kit: Kit
let sources: ReadonlyMap<string, string>

beforeAll(async () => {
  const read = await readKit(folder)
  expect(read.diagnostics).toEqual([])
  kit = read.kit!
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(md|yml)$/.test(name))
  sources = new Map(
    await Promise.all(names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8')] as const)),
  )
})

const flat = (blocks: readonly TemplateBlock[]): Block[] =>
  blocks.flatMap((block) => (block.type === 'when' ? flat(block.content) : [block]))
const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : '\ufffc')).join('')
const inlinesOf = (block: Block): readonly (readonly Inline[])[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => cell.children))
    case 'steps':
      return block.children.flatMap((step) => [[{ text: step.name }], ...step.children.map((part) => part.children)])
    default:
      return []
  }
}
/** The Chinese characters of a document as printed, guides left out. */
const characters = (document: KitDocument): string =>
  flat(document.content)
    .flatMap(inlinesOf)
    .map(wordsOf)
    .join('\n')
const count = (text: string): number => (text.match(/[\u4e00-\u9fff]/g) ?? []).length
const ofKind = (kind: KitDocument['kind']): KitDocument[] => kit.documents.filter((document) => document.kind === kind)
const headings = (document: KitDocument): string[] =>
  flat(document.content)
    .filter((block): block is Heading => block.type === 'heading' && block.level === 1)
    .map((block) => wordsOf(block.children))

describe('what the kit holds', () => {
  test('the manual, the 21 procedures, instructions, planning and application papers, record forms', () => {
    expect(ofKind('manual').map(({ code }) => code)).toEqual(['SM'])
    expect(ofKind('procedure').map(({ code }) => code)).toEqual(
      Array.from({ length: 21 }, (_, index) => `SP-${String(index + 1).padStart(2, '0')}`),
    )
    expect(ofKind('instruction').length).toBeGreaterThanOrEqual(10)
    expect(ofKind('planning').length).toBeGreaterThanOrEqual(9)
    expect(ofKind('application').length).toBeGreaterThanOrEqual(10)
    expect(kit.records.length).toBeGreaterThanOrEqual(75)
  })

  test('lengths in Chinese characters', () => {
    expect(count(characters(ofKind('manual')[0]!))).toBeGreaterThanOrEqual(15_000)
    for (const procedure of ofKind('procedure')) {
      const length = count(characters(procedure))
      expect(length, procedure.code).toBeGreaterThanOrEqual(2_000)
      expect(length, procedure.code).toBeLessThanOrEqual(4_500)
    }
    for (const instruction of ofKind('instruction')) {
      expect(count(characters(instruction)), instruction.code).toBeGreaterThanOrEqual(1_200)
    }
  })
})

test('every profile field says what it is for, and shows an example', () => {
  const fields = kit.profile.flatMap((group) => group.fields)
  expect(fields.filter(({ help, example }) => !help || !example).map(({ key }) => key)).toEqual([])
  const commitments = fields.filter(({ type }) => type === 'commitment')
  expect(commitments.filter(({ topic, units, condition }) => !topic || !units?.length || !condition)).toEqual([])
})

describe('procedures', () => {
  test('have the chapters that a reviewer looks for', () => {
    for (const procedure of ofKind('procedure')) {
      const found = headings(procedure)
      for (const chapter of ['目的', '适用范围', '职责', '工作程序', '相关文件', '相关记录']) {
        expect(found, procedure.code).toContain(chapter)
      }
    }
  })

  test('have processes of 6 to 14 steps with a decision, and draw them', () => {
    for (const procedure of ofKind('procedure')) {
      const blocks = flat(procedure.content)
      const processes = blocks.filter((block): block is Steps => block.type === 'steps')
      expect(processes.length, procedure.code).toBeGreaterThan(0)
      expect(processes.some(({ children }) => children.some(({ kind }) => kind === 'decision')), procedure.code).toBe(true)
      for (const { id, children } of processes) {
        expect(children.length, `${procedure.code} ${id}`).toBeGreaterThanOrEqual(6)
        expect(children.length, `${procedure.code} ${id}`).toBeLessThanOrEqual(14)
        expect(blocks.some((block) => block.type === 'generated' && block.of === id), `${procedure.code} ${id}`).toBe(true)
        for (const step of children) expect(step.responsible.length, `${procedure.code} ${step.key}`).toBeGreaterThan(0)
      }
    }
  })

  test('every step can be reached, every decision has two ways out, every process ends', () => {
    for (const document of kit.documents) {
      for (const { id, children } of flat(document.content).filter((block): block is Steps => block.type === 'steps')) {
        const reached = new Set<string>()
        const visit = (key: string): void => {
          if (reached.has(key)) return
          reached.add(key)
          children.find((step) => step.key === key)?.next.forEach((exit) => visit(exit.to))
        }
        visit(children[0]!.key)
        expect([...children.map(({ key }) => key), 'end'].filter((key) => !reached.has(key)), `${document.code} ${id}`).toEqual([])
        for (const step of children) {
          expect(step.next.length, `${document.code} ${step.key}`).toBeGreaterThanOrEqual(step.kind === 'decision' ? 2 : 1)
        }
      }
    }
  })

  test('are different crafts: no two share more than a tenth of their 12-character shingles', () => {
    const shingles = [...ofKind('procedure'), ...ofKind('instruction')].map((document) => {
      const body = flat(document.content)
        .filter((block) => block.type !== 'heading')
        .flatMap(inlinesOf)
        .map(wordsOf)
        .join('')
        .replace(/[^\u4e00-\u9fff]/g, '')
      return [document.code, new Set(Array.from({ length: Math.max(0, body.length - 11) }, (_, at) => body.slice(at, at + 12)))] as const
    })
    for (const [index, [code, mine]] of shingles.entries()) {
      for (const [other, theirs] of shingles.slice(index + 1)) {
        const shared = [...mine].filter((shingle) => theirs.has(shingle)).length
        expect(shared / Math.min(mine.size, theirs.size), `${code} ${other}`).toBeLessThanOrEqual(0.1)
      }
    }
  })
})

describe('closure', () => {
  test('every record form is called by a document, every called record has a form', () => {
    const called = new Set(
      kit.documents.flatMap((document) =>
        flat(document.content).flatMap((block) => [
          ...inlinesOf(block).flatMap((line) => line.flatMap((inline) => ('type' in inline && inline.type === 'recordRef' ? [inline.code] : []))),
          ...(block.type === 'steps' ? block.children.flatMap((step) => step.records) : []),
        ]),
      ),
    )
    expect(kit.records.map(({ code }) => code).filter((code) => !called.has(code))).toEqual([])
    expect([...called].filter((code) => !kit.records.some((form) => form.code === code))).toEqual([])
  })

  test('the records of the CRM modules of the trade are there', () => {
    const titles = kit.records.map(({ title }) => title).join('、')
    for (const words of ['顾客档案', '意见', '质量问题处理', '报修登记', '合格证', '领料申请', '发货申请']) expect(titles).toContain(words)
  })
})

describe('the text', () => {
  test('has full-width punctuation in Chinese', () => {
    const odd = [...sources].flatMap(([name, source]) =>
      source.split('\n').flatMap((line, index) => {
        if (/^\s*#/.test(line) && name.endsWith('.yml')) return []
        const plain = line.replace(/:[a-z]+\[[^\]]*\]/g, '').replace(/\]\([^)]*\)/g, '')
        return /[\u4e00-\u9fff][,;!?](?! )|[\u4e00-\u9fff]\(|[\u4e00-\u9fff]:[\u4e00-\u9fff]/.test(plain) ? [`${name}:${index + 1} ${plain.slice(0, 60)}`] : []
      }),
    )
    expect(odd).toEqual([])
  })

  test('states no time limit, period or share as a literal: promises are fields', () => {
    // The standard's own figures stand in quotes of the standard: 10 % and at least one manager, three months of running.
    const allowed = [/10\s?%/, /100%/, /3\s?个月/, /三个月/]
    const odd = kit.documents
      .filter(({ kind }) => kind === 'manual' || kind === 'procedure' || kind === 'instruction')
      .flatMap((document) =>
        flat(document.content).flatMap((block) =>
          inlinesOf(block)
            .map(wordsOf)
            .map((line) => allowed.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'g'), ''), line))
            .filter((line) => /\d+\s?(分钟|小时|个?工作日|天|日内|个月|年内|%)|[一二三四五六七八九十两]+(分钟|小时|个工作日|天内|日内|个月内|年内)/.test(line))
            .map((line) => `${document.code}: ${line.slice(0, 80)}`),
        ),
      )
    expect(odd).toEqual([])
  })

  test('names departments and posts by field only', () => {
    const names = [...kit.organisation.departments, ...kit.organisation.posts].map(({ name }) => name).filter((name) => name.length >= 4)
    // The certificate bears the same name as the post.
    const odd = kit.documents
      .filter(({ kind }) => kind === 'procedure')
      .flatMap((document) =>
        flat(document.content).flatMap((block) =>
          inlinesOf(block)
            .map((line) => wordsOf(line).replaceAll('售后服务管理师', ''))
            .flatMap((line) => names.filter((name) => line.includes(name)).map((name) => `${document.code} ${name}: ${line.slice(0, 50)}`)),
        ),
      )
    expect(odd).toEqual([])
  })
})
