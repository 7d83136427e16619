import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, link, paragraph, steps, step, table, text } from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import type { Inline } from '../../../core/model/inline.js'
import { plainText } from '../../../core/model/plain-text.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { blockLines, walkInlines } from '../../../core/model/walk.js'
import { findMatches } from '../../../renderer/editor/find-replace/find-matches.js'
import { replaceMatches } from '../../../renderer/editor/find-replace/replace-matches.js'

const documentOf = (...lines: readonly (readonly Inline[])[]): Document => ({
  code: 'SP-14',
  title: '',
  kind: 'procedure',
  version: 'A/0',
  content: lines.map((line, index) => paragraph(`p${index}`, line)),
})

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
    const found = findMatches([whole], { text: '售后服务' })
    expect(found.map(({ block, run, from, before, after }) => [block, run, from, before, after])).toEqual([
      ['p0', 0, 0, '', ''],
      ['p2', 1, 2, '服务', ''],
      ['t', 0, 0, '', ''],
      ['s', 0, 2, '登记', '。'],
    ])
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
  })

  it('takes case, whole words and patterns at their word', () => {
    const document = documentOf([text('Word 与 word、Wordy；SP-14 与 sp-15')])
    const count = (query: Parameters<typeof findMatches>[1]): number => findMatches([document], query).length
    expect(count({ text: 'word' })).toBe(3)
    expect(count({ text: 'word', matchCase: true })).toBe(1)
    expect(count({ text: 'word', wholeWord: true })).toBe(2)
    expect(count({ text: 'SP-\\d+', isPattern: true })).toBe(2)
    expect(count({ text: '(', isPattern: true })).toBe(0)
    expect(count({ text: '' })).toBe(0)
    expect(count({ text: 'x*', isPattern: true })).toBe(0)
  })
})

describe('replacing', () => {
  it('keeps the marks of the first character, fields and ids', () => {
    const document = documentOf([text('原'), text('公司', { bold: true }), field('company.name'), text('公司')])
    const { documents, count } = replaceMatches([document], { text: '公司' }, '集团')
    expect(count).toBe(2)
    expect(documents[0]?.content).toEqual([
      paragraph('p0', [text('原'), text('集团', { bold: true }), field('company.name'), text('集团')]),
    ])
  })

  it('replaces the chosen matches only, and returns what it does not touch itself', () => {
    const first = documentOf([text('甲乙甲乙甲')])
    const other = { ...documentOf([text('丙')]), code: 'SP-15' }
    const found = findMatches([first, other], { text: '甲' })
    const { documents, count } = replaceMatches([first, other], { text: '甲' }, '丁丁', new Set([found[1]?.key ?? '']))
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
        const { documents: changed, count } = replaceMatches([document], { text: wanted, matchCase: true }, words_)
        const [result = document] = changed
        expect(count).toBe(findMatches([document], { text: wanted, matchCase: true }).length)
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
