import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentReference, field, link, text } from '../../../core/model/builders.js'
import { isTextLeaf, type Inline } from '../../../core/model/inline.js'
import { normaliseInlines, sameMarks } from '../../../core/model/normalise-inlines.js'
import { plainText } from '../../../core/model/plain-text.js'

const leaf = fc
  .record({ words: fc.constantFrom('', '', '甲', '乙丙'), bold: fc.boolean(), italic: fc.boolean() })
  .map(({ words, bold, italic }) => text(words, { ...(bold && { bold: true }), ...(italic && { italic: true }) }))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  leaf,
  leaf,
  fc.constantFrom('a', 'b').map((key) => field(key)),
  fc.array(leaf, { maxLength: 3 }).map((children) => ({ type: 'link' as const, url: 'https://example.com', children })),
)
const anyLine = fc.array(inline, { maxLength: 8 })
const words = (inlines: readonly Inline[]): string => plainText(inlines, (node) => `<${node.type}>`)

describe('normaliseInlines', () => {
  it('puts text around and between elements', () => {
    expect(normaliseInlines([field('a'), documentReference('SM')])).toEqual([
      { text: '' },
      field('a'),
      { text: '' },
      documentReference('SM'),
      { text: '' },
    ])
  })

  it('gives an empty line one empty leaf', () => {
    expect(normaliseInlines([])).toEqual([{ text: '' }])
  })

  it('joins neighbours with the same marks and drops empty leaves', () => {
    const inlines = [text('投'), text(''), text('诉'), text('台账', { bold: true }), text('', { italic: true })]
    expect(normaliseInlines(inlines)).toEqual([{ text: '投诉' }, { text: '台账', bold: true }])
  })

  it('gives a link without words an empty leaf and keeps its address', () => {
    const normal = normaliseInlines([{ type: 'link', url: 'https://example.com', children: [] }])
    expect(normal[1]).toEqual({ type: 'link', url: 'https://example.com', children: [{ text: '' }] })
  })

  it('returns a normal line itself, so that identities survive', () => {
    const inlines = [text('见'), link('https://example.com', '网站'), text('')]
    expect(normaliseInlines(inlines)).toBe(inlines)
  })

  it('keeps every word and every element, and is done after one pass', () => {
    fc.assert(
      fc.property(anyLine, (inlines) => {
        const normal = normaliseInlines(inlines)
        expect(words(normal)).toBe(words(inlines))
        expect(normaliseInlines(normal)).toBe(normal)
        for (const [index, node] of normal.entries()) {
          const next = normal[index + 1]
          if (next === undefined) expect(isTextLeaf(node)).toBe(true)
          else if (isTextLeaf(node) && isTextLeaf(next)) expect(sameMarks(node, next)).toBe(false)
          else expect(isTextLeaf(node) || isTextLeaf(next)).toBe(true)
        }
        expect(isTextLeaf(normal[0] ?? field('x'))).toBe(true)
      }),
    )
  })

  it('never changes the marks of a word', () => {
    const marked = (inlines: readonly Inline[]): readonly string[] =>
      inlines.flatMap((node) =>
        isTextLeaf(node) ? [...node.text].map((letter) => `${letter}${String(node.bold)}`) : [],
      )
    fc.assert(
      fc.property(anyLine, (inlines) => {
        expect(marked(normaliseInlines(inlines))).toEqual(marked(inlines))
      }),
    )
  })
})
