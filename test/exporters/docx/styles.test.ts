import { describe, expect, it } from 'vitest'
import { bodyOf, exportSet, filesOf, partOf, styleOf, textOf } from '../../support/docx-package.js'
import { samplePrintSet } from '../../support/print-set-sample.js'
import { at, childrenOf, elementsOf, valueAt } from '../../support/xml-tree.js'

const { bytes } = await exportSet(samplePrintSet())

const fontOf = (id: string): string | undefined => at(styleOf(bytes, id), 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia']

const sizeOf = (id: string): string | undefined => valueAt(styleOf(bytes, id), 'w:rPr', 'w:sz')

describe('fonts', () => {
  it('stand in the defaults for each script, with the language', () => {
    const [defaults] = elementsOf(partOf(bytes, 'word/styles.xml'), 'w:rPrDefault')
    expect(at(defaults!, 'w:rPr', 'w:rFonts')?.attributes).toEqual({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman',
      'w:eastAsia': '宋体',
    })
    expect(valueAt(defaults!, 'w:rPr', 'w:sz')).toBe('24')
    expect(at(defaults!, 'w:rPr', 'w:lang')?.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  })

  it('of headings and captions are 黑体, in the sizes of Chinese documents', () => {
    const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'DocumentTitle', 'Caption']
    expect(headings.map(fontOf)).toEqual(headings.map(() => '黑体'))
    expect(headings.map(sizeOf)).toEqual(['32', '30', '28', '24', '44', '21'])
    expect([sizeOf('TableText'), sizeOf('TableTextCompact'), sizeOf('Header')]).toEqual(['21', '18', '18'])
  })

  it('are named nowhere else, neither in the text nor by the theme', () => {
    const named = elementsOf(bodyOf(bytes), 'w:rFonts').flatMap((fonts) => Object.keys(fonts.attributes))
    expect(new Set(named)).toEqual(new Set(['w:hint']))
    for (const [name, file] of filesOf(bytes)) {
      const text = name.endsWith('.xml') ? new TextDecoder().decode(file) : ''
      expect(text, name).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme|Calibri|等线|themeColor/i)
    }
    const faces = [...textOf(bytes, 'word/theme/theme1.xml').matchAll(/typeface="([^"]+)"/g)].map(([, face]) => face)
    expect(new Set(faces)).toEqual(new Set(['Times New Roman', '黑体', '宋体']))
  })

  it('have the names by which other systems know them', () => {
    const fonts = childrenOf(partOf(bytes, 'word/fontTable.xml'), 'w:font')
    const names = fonts.map((font) => [font.attributes['w:name'], valueAt(font, 'w:altName')])
    expect(names).toEqual([
      ['Times New Roman', undefined],
      ['宋体', 'SimSun'],
      ['黑体', 'SimHei'],
    ])
  })
})

describe('styles', () => {
  it('indent first lines by characters', () => {
    const indent = at(styleOf(bytes, 'BodyTextFirstIndent'), 'w:pPr', 'w:ind')?.attributes
    expect(indent).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '480' })
  })

  it('put documents above chapters in the outline', () => {
    const levels = ['DocumentTitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4'].map((id) =>
      valueAt(styleOf(bytes, id), 'w:pPr', 'w:outlineLvl'),
    )
    expect(levels).toEqual(['0', '1', '2', '3', '4'])
  })

  it('of headings are linked to the multilevel list, both ways', () => {
    const numbering = partOf(bytes, 'word/numbering.xml')
    const list = childrenOf(numbering, 'w:num').find(
      (each) => each.attributes['w:numId'] === valueAt(styleOf(bytes, 'Heading1'), 'w:pPr', 'w:numPr', 'w:numId'),
    )
    const definition = childrenOf(numbering, 'w:abstractNum').find(
      (each) => each.attributes['w:abstractNumId'] === valueAt(list!, 'w:abstractNumId'),
    )
    const linked = childrenOf(definition!, 'w:lvl').map((level) => [
      valueAt(level, 'w:pStyle'),
      valueAt(level, 'w:lvlText'),
    ])
    expect(linked).toEqual([
      ['Heading1', '%1'],
      ['Heading2', '%1.%2'],
      ['Heading3', '%1.%2.%3'],
      ['Heading4', '%1.%2.%3.%4'],
    ])
    expect(valueAt(definition!, 'w:multiLevelType')).toBe('multilevel')
  })

  it('tell every list definition apart and restart every level of every list', () => {
    const numbering = partOf(bytes, 'word/numbering.xml')
    const definitions = childrenOf(numbering, 'w:abstractNum')
    const ids = definitions.map((definition) => valueAt(definition, 'w:nsid'))
    expect(new Set(ids).size).toBe(definitions.length)
    const levels = new Map(
      definitions.map((each) => [each.attributes['w:abstractNumId'], childrenOf(each, 'w:lvl').length]),
    )
    const lists = childrenOf(numbering, 'w:num').filter((list) => list.attributes['w:numId'] !== '1')
    for (const list of lists)
      expect(childrenOf(list, 'w:lvlOverride')).toHaveLength(levels.get(valueAt(list, 'w:abstractNumId')) ?? -1)
  })

  it('that the text names exist', () => {
    const known = new Set(
      childrenOf(partOf(bytes, 'word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
    )
    const used = ['w:pStyle', 'w:rStyle'].flatMap((name) =>
      elementsOf(bodyOf(bytes), name).map((style) => style.attributes['w:val']),
    )
    expect(used.filter((style) => !known.has(style))).toEqual([])
  })
})
