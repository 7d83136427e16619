import { describe, expect, it } from 'vitest'
import { pages } from '../../../exporters/docx/page-geometry.js'
import {
  bodyOf,
  exportBody,
  exportSet,
  instructionsOf,
  madeUpPages,
  paragraphsOf,
  partOf,
  styleOf,
  textOf,
  wordsOf,
} from '../../support/docx-package.js'
import { contentsOf, heading, paragraph, printDocument, printSet } from '../../support/print-builders.js'
import { samplePrintSet, singlePrintSet } from '../../support/print-set-sample.js'
import { at, childrenOf, elementsOf, valueAt, type XmlElement } from '../../support/xml-tree.js'

const entriesOf = (body: XmlElement): readonly XmlElement[] =>
  elementsOf(body, 'w:p').filter((each) => /^TOC\d$/.test(valueAt(each, 'w:pPr', 'w:pStyle') ?? ''))

const bookmarksOf = (body: XmlElement): readonly string[] =>
  elementsOf(body, 'w:bookmarkStart').map((start) => start.attributes['w:name'] ?? '')

describe('the contents', () => {
  it('show every entry of the set with its page, before any field is updated', async () => {
    const set = samplePrintSet()
    const layout = madeUpPages(set)
    const [control] = elementsOf(await exportBody(set), 'w:sdt')
    const lines = control === undefined ? [] : entriesOf(control).map(wordsOf)
    expect(lines).toEqual(
      set.contents.map(({ level, number, text, bookmark }) => {
        const gap = level > 0 && /^[\d.]+$/.test(number ?? '') ? '\t' : '　'
        return `${number === null ? '' : number + gap}${text}\t${String(layout.get(bookmark))}`
      }),
    )
  })

  it('ask for nothing when the file is opened', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    expect(textOf(bytes, 'word/settings.xml')).not.toContain('updateFields')
    const begins = elementsOf(bodyOf(bytes), 'w:fldChar').filter((each) => each.attributes['w:fldCharType'] === 'begin')
    expect(begins.length).toBeGreaterThan(20)
    expect(new Set(begins.map((each) => each.attributes['w:dirty']))).toEqual(new Set(['false']))
  })

  it('can be updated: they name the styles that they list, in the words of Chinese and of English Word', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const [instruction] = instructionsOf(bodyOf(bytes))
    expect(instruction).toBe('TOC \\h \\z \\t "Document Title,1,heading 1,2,标题 1,2,heading 2,3,标题 2,3"')
    expect(valueAt(styleOf(bytes, 'DocumentTitle'), 'w:name')).toBe('Document Title')
    expect(valueAt(styleOf(bytes, 'Heading1'), 'w:name')).toBe('heading 1')
  })

  it('set the page numbers at the right edge of the text', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    for (const level of [1, 2, 3, 4, 5]) {
      const tabs = at(styleOf(bytes, `TOC${level}`), 'w:pPr', 'w:tabs')
      const right = childrenOf(tabs!, 'w:tab').filter((tab) => tab.attributes['w:val'] === 'right')
      expect(right.map((tab) => [tab.attributes['w:pos'], tab.attributes['w:leader']])).toEqual([
        [String(pages.portrait.textWidth), 'dot'],
      ])
    }
    expect(entriesOf(bodyOf(bytes)).filter((entry) => at(entry, 'w:pPr', 'w:tabs'))).toEqual([])
  })

  it('lead to bookmarks that exist, and count pages by them', async () => {
    const body = await exportBody(samplePrintSet())
    const names = bookmarksOf(body)
    const anchors = elementsOf(body, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? [])
    const counted = instructionsOf(body).flatMap((each) => /^PAGEREF (\w+) \\h$/.exec(each)?.[1] ?? [])
    expect(counted).toHaveLength(entriesOf(body).length)
    expect([...anchors, ...counted].filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('report entries without a page and leave their number out', async () => {
    const set = singlePrintSet()
    const known = new Map([...madeUpPages(set)].slice(0, 2))
    const { bytes, diagnostics } = await exportSet(set, { pages: known })
    expect(diagnostics).toEqual([
      { code: 'contents-page-missing', severity: 'warning', parameters: { count: set.contents.length - 2 } },
    ])
    expect(entriesOf(bodyOf(bytes)).map(wordsOf).slice(0, 2)).toEqual(['1\t目的\t4', '2\t流程\t'])
  })

  it('of a document inside it list that document only', async () => {
    const body = await exportBody(samplePrintSet())
    const inside = instructionsOf(body).filter((each) => each.startsWith('TOC'))[1]
    expect(inside).toContain('\\b range_document_SM ')
    const [start] = elementsOf(body, 'w:bookmarkStart').filter(
      (each) => each.attributes['w:name'] === 'range_document_SM',
    )
    const ends = elementsOf(body, 'w:bookmarkEnd').map((each) => each.attributes['w:id'])
    expect(ends).toContain(start?.attributes['w:id'])
    expect(paragraphsOf(body, 'TOCHeading').map(wordsOf)).toEqual(['目　次', '目　次'])
  })

  it('are left out of a single document that has its own, and where there are no entries', async () => {
    const blocks = [heading(1, '1', '目的', 'a'), paragraph('正文')]
    const own = printDocument([
      { type: 'contents', title: '', entries: contentsOf([printDocument(blocks)], 2, false), orientation: 'portrait' },
      ...blocks,
    ])
    expect(elementsOf(await exportBody(printSet([own])), 'w:sdt')).toHaveLength(1)
    const empty = printDocument([{ type: 'contents', title: '目次', entries: [], orientation: 'portrait' }, ...blocks])
    expect(elementsOf(await exportBody(printSet([empty], { contents: [] })), 'w:sdt')).toHaveLength(0)
  })

  it('keep an entry whose target is not in the set, without a link', async () => {
    const set = printSet([printDocument([paragraph('正文')])], {
      contents: [{ level: 1, number: '9', text: '已撤销', bookmark: 'gone' }],
    })
    const [entry] = entriesOf(await exportBody(set))
    expect([wordsOf(entry!), elementsOf(entry!, 'w:hyperlink').length]).toEqual(['9\t已撤销\t', 0])
  })

  it('stand in Word’s own control', async () => {
    const { bytes } = await exportSet(singlePrintSet())
    const [control] = elementsOf(partOf(bytes, 'word/document.xml'), 'w:sdt')
    expect(valueAt(control!, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')).toBe('Table of Contents')
  })
})
