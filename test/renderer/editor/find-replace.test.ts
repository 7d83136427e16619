import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  field,
  figure,
  form,
  generated,
  guide,
  heading,
  link,
  paragraph,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import type { Project } from '../../../core/project/project.js'
import type { Inline } from '../../../core/model/inline.js'
import { plainText } from '../../../core/model/plain-text.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { blockLines, walkInlines } from '../../../core/model/walk.js'
import { findMatches } from '../../../renderer/editor/find-replace/find-matches.js'
import { replaceInProject } from '../../../renderer/editor/find-replace/replace-in-project.js'
import { replaceMatches } from '../../../renderer/editor/find-replace/replace-matches.js'
import { parseProject } from '../../../core/project/parse-project.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { replaceContent } from '../../../renderer/editor/editor-handle.js'
import { sampleProject } from '../../support/sample-project.js'
import { editorOf, saved } from './slate-support.js'

const documentOf = (...lines: readonly (readonly Inline[])[]): Document => ({
  code: 'SP-14',
  title: '',
  kind: 'procedure',
  version: 'A/0',
  content: lines.map((line, index) => paragraph(`p${index}`, line)),
})

const only = (...documents: readonly Document[]) => ({ documents, records: [] })

const words = (document: Document): string[] =>
  document.content.flatMap((block) => blockLines(block).map((line) => plainText(line.inlines, () => '◇')))

describe('finding', () => {
  it('finds across marks, never across a field or a link, in cells and steps too', () => {
    const document: Document = {
      ...documentOf(
        [text('售后'), text('服务', { bold: true })],
        [text('售后'), field('company.name'), text('服务')],
        [text('售后'), link('https://example.com', '服务售后服务')],
      ),
    }
    const whole: Document = {
      ...document,
      content: [
        ...document.content,
        table('t', [['售后服务', '']]),
        steps('s', [step('s1', 'a', { name: '受理', action: '登记售后服务。', next: ['end'] })]),
      ],
    }
    const found = findMatches(only(whole), { text: '售后服务' })
    expect(found.map(({ block, place, from, before, after }) => [block, place, from, before, after])).toEqual([
      ['p0', { type: 'paragraph' }, 0, '', ''],
      ['p2', { type: 'paragraph', isLink: true }, 2, '服务', ''],
      ['t', { type: 'cell', row: 0, column: 0 }, 0, '', ''],
      ['s', { type: 'stepAction', step: 0, id: 's1' }, 2, '登记', '。'],
    ])
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
  })

  it('takes case, whole words and patterns at their word', () => {
    const document = documentOf([text('Word 与 word、Wordy；SP-14 与 sp-15')])
    const count = (query: Parameters<typeof findMatches>[1]): number => findMatches(only(document), query).length
    expect(count({ text: 'word' })).toBe(3)
    expect(count({ text: 'word', matchCase: true })).toBe(1)
    expect(count({ text: 'word', wholeWord: true })).toBe(2)
    expect(count({ text: 'SP-\\d+', isPattern: true })).toBe(2)
    expect(count({ text: '(', isPattern: true })).toBe(0)
    expect(count({ text: '' })).toBe(0)
    expect(count({ text: 'x*', isPattern: true })).toBe(0)
  })
})

/** Every kind of words that are the project's own, each with its own needle. */
const everywhere: Project = {
  ...sampleProject(),
  documents: [
    {
      ...documentOf(),
      title: '甲程序',
      content: [
        heading('h', 1, '甲标题'),
        paragraph('p', [text('甲'), link('https://example.com/甲', '甲网站'), text('')]),
        paragraph('l', '甲项', { list: { kind: 'bullet', level: 0 } }),
        guide('a', '甲提示'),
        table('t', [['甲格', '']], { caption: '甲表' }),
        figure('f', '甲.png', { alt: '甲图说明', caption: '甲图' }),
        steps(
          's',
          [
            step('s1', 'a', {
              kind: 'decision',
              name: '甲步',
              action: '做甲。',
              limit: '甲日内',
              next: [{ to: 'end', label: '甲是' }],
            }),
          ],
          { caption: '甲流程' },
        ),
        generated('g', 'flowchart', { of: 's', caption: '甲流程图' }),
        form('r', '甲-01'),
      ],
    },
  ],
  records: [
    {
      code: 'SR-14-01',
      title: '甲表单',
      version: 'A/0',
      owner: 'department.甲',
      retention: 'retention.甲',
      orientation: 'portrait',
      parts: [
        {
          type: 'fields',
          title: '甲栏',
          columns: 1,
          items: [{ label: '甲目', kind: 'choice', options: ['甲选'], unit: '甲件' }],
        },
        {
          type: 'table',
          title: '甲记',
          columns: [{ label: '甲列', width: 1, kind: 'text' }],
          rows: 1,
          labels: ['甲行'],
        },
        { type: 'note', text: '甲说明' },
        { type: 'signatures', items: ['甲签'] },
      ],
    },
  ],
}
const allPlaces = [
  'title 甲程序',
  'heading 甲标题',
  'paragraph 甲',
  'paragraph 甲网站',
  'listItem 甲项',
  'guide 甲提示',
  'tableCaption 甲表',
  'cell 甲格',
  'figureCaption 甲图',
  'imageWords 甲图说明',
  'stepsCaption 甲流程',
  'stepName 甲步',
  'stepAction 做甲。',
  'stepLimit 甲日内',
  'stepExit 甲是',
  'generatedCaption 甲流程图',
  'formTitle 甲表单',
  'formPart 甲栏',
  'formLabel 甲目',
  'formOption 甲选',
  'formUnit 甲件',
  'formPart 甲记',
  'formLabel 甲列',
  'formRow 甲行',
  'formNote 甲说明',
  'formSigner 甲签',
]
const placesOf = (project: Project, needle: string): string[] =>
  findMatches(project, { text: needle }).map(
    ({ place, before, text: found, after }) => `${place.type} ${before}${found}${after}`,
  )

describe("the project's own words", () => {
  it('are found wherever they stand; codes, keys, files and addresses are not', () => {
    expect(placesOf(everywhere, '甲')).toEqual(allPlaces)
  })

  it('are replaced there, in a project that still can be written and read, and titles in the register too', () => {
    const { project, count } = replaceInProject(everywhere, { text: '甲' }, '丁')
    expect(count).toBe(allPlaces.length)
    expect(placesOf(project, '丁')).toEqual(allPlaces.map((place) => place.replace('甲', '丁')))
    expect(JSON.stringify(project)).toContain('https://example.com/甲')
    expect(project.documents[0]?.content[8]).toBe(everywhere.documents[0]?.content[8])
    expect(project.manifest.register.map(({ title }) => title)).toEqual(['售后服务手册', '丁程序', '丁表单'])
    const whole = { ...project, documents: [...sampleProject().documents.slice(0, 1), ...project.documents] }
    expect(parseProject(serialiseProject(whole))).toMatchObject({ project: whole })
  })

  it('leave nothing behind where nothing is left of them, and a title is never emptied', () => {
    const keys = new Set(
      findMatches(everywhere, { text: '甲流程' })
        .filter(({ place }) => place.type === 'stepsCaption')
        .map(({ key }) => key),
    )
    const { project, count } = replaceInProject(everywhere, { text: '甲流程' }, '', keys)
    expect(count).toBe(1)
    expect(project.documents[0]?.content.find(({ type }) => type === 'steps')).not.toHaveProperty('caption')
    expect(replaceInProject(everywhere, { text: '甲程序' }, '').count).toBe(0)
    expect(replaceInProject(everywhere, { text: '甲程序' }, '').project).toBe(everywhere)
  })

  it('replaced in captions, steps and lines of the open document come back with one undo', () => {
    const editor = editorOf(everywhere.documents[0]?.content ?? [])
    const before = saved(editor)
    const { project } = replaceInProject(everywhere, { text: '甲' }, '丁')
    editor.operations = []
    replaceContent(editor, project.documents[0]?.content ?? [])
    expect(JSON.stringify(saved(editor))).toContain('丁步')
    editor.operations = []
    editor.undo()
    expect(saved(editor)).toEqual(before)
    expect(editor.history.undos).toEqual([])
    editor.redo()
    expect(JSON.stringify(saved(editor))).toContain('丁流程图')
  })
})

describe('replacing', () => {
  it('keeps the marks of the first character, fields and ids', () => {
    const document = documentOf([text('原'), text('公司', { bold: true }), field('company.name'), text('公司')])
    const { documents, count } = replaceMatches(only(document), { text: '公司' }, '集团')
    expect(count).toBe(2)
    expect(documents[0]?.content).toEqual([
      paragraph('p0', [text('原'), text('集团', { bold: true }), field('company.name'), text('集团')]),
    ])
  })

  it('replaces the chosen matches only, and returns what it does not touch itself', () => {
    const first = documentOf([text('甲乙甲乙甲')])
    const other = { ...documentOf([text('丙')]), code: 'SP-15' }
    const found = findMatches(only(first, other), { text: '甲' })
    const { documents, count } = replaceMatches(
      only(first, other),
      { text: '甲' },
      '丁丁',
      new Set([found[1]?.key ?? '']),
    )
    expect(count).toBe(1)
    expect(words(documents[0] ?? first)).toEqual(['甲乙丁丁乙甲'])
    expect(documents[1]).toBe(other)
  })

  const leaf = fc
    .record({ words: fc.stringMatching(/^[甲乙丙a]{0,4}$/), bold: fc.boolean() })
    .map(({ words: letters, bold }): Inline => text(letters, bold ? { bold: true } : {}))
  const inline = fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.constant<Inline>(field('company.name')),
    fc.stringMatching(/^[甲乙]{1,3}$/).map((letters): Inline => link('https://example.com', letters)),
  )
  const documents = fc
    .array(fc.array(inline, { maxLength: 5 }), { minLength: 1, maxLength: 3 })
    .map((lines) => documentOf(...lines))
  const needle = fc.stringMatching(/^[甲乙丙a]{1,2}$/)
  const replacement = fc.stringMatching(/^[甲丁b]{0,3}$/)

  it('does to each run what replacing in plain text does, and keeps the format, ids and fields', () => {
    fc.assert(
      fc.property(documents, needle, replacement, (document, wanted, words_) => {
        const { documents: changed, count } = replaceMatches(only(document), { text: wanted, matchCase: true }, words_)
        const [result = document] = changed
        expect(count).toBe(findMatches(only(document), { text: wanted, matchCase: true }).length)
        expect(documentSchema.safeParse(result).success).toBe(true)
        expect(result.content.map((block) => block.id)).toEqual(document.content.map((block) => block.id))
        const tokens = (one: Document): number => {
          let sum = 0
          walkInlines(one.content, (each) => (sum += 'type' in each ? 1 : 0))
          return sum
        }
        expect(tokens(result)).toBe(tokens(document))
        const expected = document.content.flatMap((block) =>
          blockLines(block).map((line) =>
            line.inlines
              .reduce<string[]>(
                (runs, each) => {
                  if ('text' in each) runs[runs.length - 1] += each.text
                  else if (each.type === 'link') runs.push(each.children.map((child) => child.text).join(''), '')
                  else runs.push('◇', '')
                  return runs
                },
                [''],
              )
              .map((run) => (run === '◇' ? run : run.replaceAll(wanted, words_)))
              .join(''),
          ),
        )
        expect(words(result)).toEqual(expected)
        if (count === 0) expect(result).toBe(document)
      }),
      { numRuns: 300 },
    )
  })
})
