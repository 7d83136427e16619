import { describe, expect, it } from 'vitest'
import { cell, field, link, paragraph, table, text } from '../../../core/model/builders.js'
import { isTextLeaf } from '../../../core/model/inline.js'
import { mapInlines } from '../../../core/model/map-inlines.js'
import { normaliseDocument } from '../../../core/model/normalise-document.js'
import { plainText } from '../../../core/model/plain-text.js'
import { blockLines, walkBlocks, walkInlines } from '../../../core/model/walk.js'
import { sampleProcedure } from '../../support/sample-project.js'

const { content } = sampleProcedure()

describe('walkBlocks', () => {
  it('visits every block once, in order', () => {
    const ids: string[] = []
    walkBlocks(content, (block, index) => ids.push(`${index}${block.id}`))
    expect(ids).toEqual(content.map((block, index) => `${index}${block.id}`))
  })
})

describe('blockLines', () => {
  it('names the place of cells and of the parts of steps', () => {
    const places = content.filter((block) => block.type === 'table' || block.type === 'steps').flatMap(blockLines)
    expect(places.map(({ place }) => Object.values(place).join(' '))).toEqual([
      ...['cell 0 0', 'cell 0 1', 'cell 0 2', 'cell 1 0', 'cell 1 1', 'cell 1 2'],
      ...['stepAction 0 accept', 'stepLimit 0 accept', 'stepAction 1 judge', 'stepLimit 1 judge'],
    ])
  })

  it('has none for blocks without text of their own', () => {
    const silent = content.filter((block) => ['figure', 'form', 'pageBreak', 'generated'].includes(block.type))
    expect(silent).toHaveLength(4)
    expect(silent.flatMap(blockLines)).toEqual([])
  })
})

describe('walkInlines', () => {
  it('finds the fields of paragraphs, cells and steps with their blocks', () => {
    const found: string[] = []
    walkInlines(content, (inline, line) => {
      if (!isTextLeaf(inline) && inline.type === 'field') found.push(`${line.block.id} ${inline.field}`)
    })
    expect(found).toEqual(['p1 company.name', 't1 promise.complaint-reply', 's1 promise.complaint-reply'])
  })

  it('goes into links', () => {
    const seen: string[] = []
    walkInlines([paragraph('p', [link('https://example.com', '网站')])], (inline) =>
      seen.push(isTextLeaf(inline) ? inline.text : inline.type),
    )
    expect(seen).toEqual(['', 'link', '网站', ''])
  })
})

describe('plainText', () => {
  it('takes the words of leaves and links and asks for the rest', () => {
    const inlines = [text('由'), field('post.a'), link('https://example.com', '网站'), text('公布')]
    expect(plainText(inlines, (node) => (node.type === 'field' ? node.field : '?'))).toBe('由post.a网站公布')
  })
})

describe('mapInlines', () => {
  it('changes every line of every block and nothing else', () => {
    const changed = content.map((block) => mapInlines(block, () => [{ text: '改' }]))
    expect(changed.flatMap(blockLines).every(({ inlines }) => plainText(inlines, () => '') === '改')).toBe(true)
    expect(changed.map((block) => ({ ...block, children: [] }))).toEqual(
      content.map((block) => ({ ...block, children: [] })),
    )
  })

  it('keeps the identity of what does not change', () => {
    for (const block of content) expect(mapInlines(block, (inlines) => inlines)).toBe(block)
  })
})

describe('normaliseDocument', () => {
  it('returns a normal document itself', () => {
    const document = sampleProcedure()
    expect(normaliseDocument(document)).toBe(document)
  })

  it('reaches into cells', () => {
    const ragged = {
      ...table('t', [[cell('甲')]]),
      children: [{ type: 'row' as const, children: [{ type: 'cell' as const, children: [] }] }],
    }
    const [block] = normaliseDocument({ ...sampleProcedure(), content: [ragged] }).content
    expect(block).toEqual(table('t', [['']]))
  })
})
