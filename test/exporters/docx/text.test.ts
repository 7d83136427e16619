import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PrintSet } from '../../../core/transform/print-set.js'
import { wordText } from '../../../exporters/docx/word-text.js'
import { exportSet, filesOf, paragraphsOf, partOf, textOf, wordsOf } from '../../support/docx-package.js'
import {
  cell,
  heading,
  item,
  paragraph,
  printDocument,
  printSet,
  row,
  run,
  table,
} from '../../support/print-builders.js'
import { bodyOf } from '../../support/docx-package.js'
import { elementsOf, parseXml, valueAt } from '../../support/xml-tree.js'

/** A set with one text at every place that takes text. */
const everywhere = (text: string): PrintSet =>
  printSet(
    [
      printDocument(
        [
          heading(1, '1', text, 'a'),
          paragraph([run(text, { bold: true }), run(text, {}, { target: 'a' })], { style: 'note' }),
          item('list', 'ordered', 0, 'a)', text),
          table('t', { number: '1', text }, [1], [row([cell([run(text)])])]),
          { type: 'contents', title: text, entries: [], orientation: 'portrait' },
        ],
        {
          code: text,
          title: text,
          version: text,
          approval: [{ label: text, value: text }],
          revisions: [{ version: text, date: text, description: text, author: text, approver: text }],
        },
      ),
      printDocument([paragraph('正文')], { bookmark: 'second' }),
    ],
    { title: text, company: text, standard: text, coverLines: [text], keywords: [text] },
  )

const hard = [
  '甲\u0000乙\u0007\u001b[0m丙\u007f\u0085',
  '\ud83d 半个 \udc00 字符 😀',
  '\ufffe\uffff\ufdd0',
  ']]>&amp;<w:p/>"\'&',
  '{default-bullet-numbering-0} {headings-0} {rIdImage1} $& $1 </w:pPr>',
  '<w:slot n="0"/>',
  '  两端 空格  ',
]

describe('any text', () => {
  it.each(hard)('keeps the package well-formed and is found again: %j', async (text) => {
    const { bytes } = await exportSet(everywhere(text))
    for (const [name, file] of filesOf(bytes))
      if (/\.(?:xml|rels)$/.test(name)) parseXml(new TextDecoder('utf-8', { fatal: true }).decode(file))
    const kept = wordText(text)
    const notes = paragraphsOf(bodyOf(bytes), 'Note').map(wordsOf)
    expect(notes).toEqual([kept + kept])
    expect(paragraphsOf(bodyOf(bytes), 'Heading1').map(wordsOf)).toEqual([kept])
  })

  it('survives in the document, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
        const kept = wordText(text)
        const { bytes } = await exportSet(printSet([printDocument([paragraph(text, { style: 'note' })])]))
        const notes = paragraphsOf(bodyOf(bytes), 'Note').map(wordsOf)
        expect(notes).toEqual([kept])
      }),
      { numRuns: 60 },
    )
  })

  it('loses only what no XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = wordText(text)
        expect(wordText(kept)).toBe(kept)
        expect(() => parseXml(`<a>${kept.replace(/[<&>]/g, '')}</a>`)).not.toThrow()
        if (/^[\u4e00-\u9fff\w 。，]*$/.test(text)) expect(kept).toBe(text)
      }),
    )
    expect(wordText('甲\r\n乙\r丙\t😀')).toBe('甲\n乙\n丙\t😀')
  })
})

describe('text', () => {
  it('has Word’s own line breaks and tabs', async () => {
    const { bytes } = await exportSet(printSet([printDocument([paragraph('甲\n乙\t丙', { style: 'note' })])]))
    const [note] = paragraphsOf(bodyOf(bytes), 'Note')
    expect(elementsOf(note!, 'w:t').map(wordsOf)).toEqual(['甲', '乙', '丙'])
    expect([elementsOf(note!, 'w:br').length, elementsOf(note!, 'w:tab').length]).toEqual([1, 1])
  })

  it('gives quotes and dashes of either script to the Chinese font', async () => {
    const words = ['“服务”', '——', '……', 'A·B', '≥ 95', '普通文字，标点。', 'plain']
    const { bytes } = await exportSet(
      printSet([
        printDocument([
          paragraph(
            words.map((word) => run(word)),
            { style: 'note' },
          ),
        ]),
      ]),
    )
    const runs = elementsOf(paragraphsOf(bodyOf(bytes), 'Note')[0]!, 'w:r')
    const hinted = runs.filter((each) => elementsOf(each, 'w:rFonts')[0]?.attributes['w:hint'] === 'eastAsia')
    expect(hinted.map(wordsOf)).toEqual(words.slice(0, 5))
  })

  it('has every mark, together too', async () => {
    const all = { bold: true, italic: true, underline: true, strike: true, superscript: true } as const
    const { bytes } = await exportSet(
      printSet([printDocument([paragraph([run('甲', all), run('2', { subscript: true })], { style: 'note' })])]),
    )
    const [first, second] = elementsOf(paragraphsOf(bodyOf(bytes), 'Note')[0]!, 'w:rPr')
    const names = first?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
    expect(names).toEqual(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:strike', 'w:u', 'w:vertAlign'])
    expect(valueAt(second!, 'w:vertAlign')).toBe('subscript')
  })

  it('shows an unfilled field as a blank, even one without words', async () => {
    const { bytes } = await exportSet(
      printSet([
        printDocument([
          paragraph([run('【热线】', {}, { blank: true }), run('', {}, { blank: true }), run('')], { style: 'note' }),
        ]),
      ]),
    )
    const [note] = paragraphsOf(bodyOf(bytes), 'Note')
    expect(elementsOf(note!, 'w:r').map(wordsOf)).toEqual(['【热线】', '　　　　'])
    expect(elementsOf(note!, 'w:rStyle').map((style) => style.attributes['w:val'])).toEqual(['Blank', 'Blank'])
    const styles = partOf(bytes, 'word/styles.xml')
    const blank = elementsOf(styles, 'w:style').find((style) => style.attributes['w:styleId'] === 'Blank')
    expect(valueAt(blank!, 'w:rPr', 'w:u')).toBe('single')
    expect(elementsOf(blank!, 'w:shd')[0]?.attributes['w:fill']).toBe('D9D9D9')
  })

  it('is in the file’s properties', async () => {
    const { bytes } = await exportSet(everywhere('甲 & <乙>\n丙'))
    const core = textOf(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>甲 &#38; &#60;乙&#62; 丙</dc:title>')
  })
})
