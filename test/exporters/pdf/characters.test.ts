import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { PrintFigure } from '../../../core/transform/print-set.js'
import { exportPdf, type PdfResult } from '../../../exporters/pdf/export-pdf.js'
import { someFontHas } from '../../../exporters/pdf/pdf-font.js'
import { packageFonts } from '../../support/pdf-fonts.js'
import { hasTool, runTool } from '../../support/pdf-tools.js'
import { samplePng } from '../../support/png-sample.js'
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

const options = { fonts: packageFonts, createdAt: 0, cover: true }

const about = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code, document, parameters }) => [code, document, parameters['codePoint']])

describe('characters that cannot be printed', () => {
  it('are named with the document that has them, and the print is made all the same', () => {
    const result = exportPdf(
      printSet([
        printDocument([paragraph('罕见字𪚥与符号😀，再来一个𪚥')], { code: 'SP-01', bookmark: 'one' }),
        printDocument([paragraph('常用字')], { code: 'SP-02', bookmark: 'two' }),
        printDocument([heading(1, '1', 'ꀀ', 'three-1')], { code: 'SP-03', bookmark: 'three' }),
      ]),
      options,
    )
    expect(result.bytes?.length).toBeGreaterThan(1000)
    expect(about(result.diagnostics)).toEqual([
      ['glyph-missing', 'SP-01', 'U+2A6A5'],
      ['glyph-missing', 'SP-01', 'U+1F600'],
      ['glyph-missing', 'SP-03', 'U+A000'],
    ])
    expect(result.diagnostics[0]?.parameters['character']).toBe('𪚥')
  })

  it('on the cover have no document', () => {
    const result = exportPdf(
      printSet([printDocument([]), printDocument([], { bookmark: 'two' })], { title: '汇编ꀀ' }),
      options,
    )
    expect(about(result.diagnostics)).toEqual([['glyph-missing', undefined, 'U+A000']])
  })

  it('are found wherever text is printed', () => {
    const figure: PrintFigure = {
      type: 'figure',
      caption: { label: '图', number: '1', text: 'ꀂ' },
      alt: '图',
      image: { bytes: samplePng(), format: 'png', width: 360, height: 160 },
      widthMillimetres: 40,
      bookmark: 'figure',
      orientation: 'portrait',
    }
    const result = exportPdf(
      printSet([
        printDocument(
          [
            table('table', null, [1], [row([cell('ꀀ')])]),
            item('list', 'bullet', 0, 'ꀁ', '项'),
            figure,
            {
              type: 'drawing',
              caption: null,
              alt: '图',
              drawing: {
                width: 40,
                height: 20,
                elements: [
                  {
                    kind: 'box',
                    shape: 'rectangle',
                    x: 0,
                    y: 0,
                    width: 40,
                    height: 10,
                    fill: 'none',
                    lines: [{ text: 'ꀃ', size: 3, bold: false }],
                  },
                  { kind: 'text', x: 20, y: 15, text: 'ꀄ', size: 3 },
                  {
                    kind: 'path',
                    points: [
                      { x: 0, y: 12 },
                      { x: 40, y: 12 },
                    ],
                    arrow: true,
                  },
                ],
              },
              bookmark: 'drawing',
              orientation: 'portrait',
            },
          ],
          {
            approval: [{ label: '编制', value: 'ꀅ' }],
            revisions: [{ version: 'ꀆ', date: '', description: '', author: '', approver: '' }],
          },
        ),
      ]),
      options,
    )
    expect(
      about(result.diagnostics)
        .map((each) => (each as readonly string[])[2])
        .sort(),
    ).toEqual(['U+A000', 'U+A001', 'U+A002', 'U+A003', 'U+A004', 'U+A005', 'U+A006'])
  })

  it('do not include joiners, spaces and accents that the font composes', () => {
    const words = 'a\u200bb\u00ad\ufeff\u2002\u3000e\u0301'
    expect(exportPdf(printSet([printDocument([paragraph(words)])]), options).diagnostics).toEqual([])
  })

  it('include control characters and halves of characters, which are left out', () => {
    const result = exportPdf(printSet([printDocument([paragraph('a\u0007b\ud800c\td\r\ne')])]), options)
    expect(result.bytes?.length).toBeGreaterThan(1000)
    expect(about(result.diagnostics)).toEqual([
      ['control-character', 'SP-01', 'U+0007'],
      ['control-character', 'SP-01', 'U+D800'],
    ])
  })
})

describe('what cannot be rendered', () => {
  it('is told: an image that is damaged, and an entry of contents that leads nowhere', () => {
    const image = (bytes: Uint8Array, alt: string, bookmark: string): PrintFigure => ({
      type: 'figure',
      caption: null,
      alt,
      image: { bytes, format: 'png', width: 360, height: 160 },
      widthMillimetres: 80,
      bookmark,
      orientation: 'portrait',
    })
    const gone = { level: 1, number: '9', text: '无此章', bookmark: 'gone' } as const
    const result = exportPdf(
      printSet(
        [
          printDocument([
            image(samplePng().slice(0, 200), '损坏的图', 'bad'),
            image(samplePng(), '完好的图', 'good'),
            { type: 'contents', title: '目次', entries: [gone], orientation: 'portrait' },
          ]),
        ],
        { contents: [gone] },
      ),
      options,
    )
    expect(result.bytes?.length).toBeGreaterThan(1000)
    expect(result.diagnostics.map(({ code, document, parameters }) => [code, document, parameters['what']])).toEqual([
      ['not-rendered', undefined, '无此章'],
      ['not-rendered', 'SP-01', '无此章'],
      ['not-rendered', 'SP-01', '损坏的图'],
    ])
  })
})

const syntax = fc.constantFrom(
  '#',
  '$',
  '*',
  '_',
  '@',
  '`',
  '<a>',
  '[',
  ']',
  '{',
  '}',
  '\\',
  '"',
  "'",
  '//',
  '/*',
  '= ',
  '- ',
  '+ ',
  '~',
  '--',
  '#let x = 1',
  '#import "/etc/passwd"',
  '\n',
  '\t',
  '\u0000',
  '\u001b',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\u202e',
  '；',
  '《',
  '𠀀',
)
const hostile = fc
  .array(fc.oneof(syntax, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('售后', '服务', 'abc')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

const everywhere = (text: string) =>
  printSet(
    [
      printDocument(
        [
          heading(1, text, text, `h-${text}`),
          paragraph(
            [
              run(text, { bold: true, italic: true }),
              run(text, {}, { target: `h-${text}` }),
              run(text, {}, { url: text }),
            ],
            { bookmark: text },
          ),
          paragraph(text, { style: 'note', align: 'right' }),
          item('list', 'ordered', 0, text, text),
          item('list', 'bullet', 1, text, text),
          table('table', { number: text, text }, [0.5, 0.5], [row([cell(text), cell(text)])]),
        ],
        { code: text, title: text, version: text, bookmark: `d-${text}`, approval: [{ label: text, value: text }] },
      ),
    ],
    { title: text, company: text, standard: text, coverLines: [text], keywords: [text] },
  )

const bytesOf = (result: PdfResult): Uint8Array => {
  if (result.bytes === undefined) throw new Error(JSON.stringify(result.diagnostics))
  return result.bytes
}

describe('any text', () => {
  it('is read afresh, whatever was typeset before', () => {
    const fonts = [...packageFonts]
    for (const text of ['_]售后鉿\u{ba1b5}\u{ffa0e}', '服务+ \u{d76d4}\u{62850}售后售后'])
      expect(bytesOf(exportPdf(everywhere(text), { ...options, fonts })).length).toBeGreaterThan(1000)
  })

  it('never breaks a print', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, cover) => {
        expect(bytesOf(exportPdf(everywhere(text), { ...options, cover })).length).toBeGreaterThan(1000)
      }),
      { numRuns: 120 },
    )
  })

  it.skipIf(!hasTool('pdftotext'))('stands in the print as it was written', () => {
    const printed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'#$*_@`<>[]{}\\"\'/=-+~;:,.!?()&%^|'),
        fc.constantFrom(...'售后服务体系文件《》，。；：？！（）“”'),
        fc.constantFrom(...'abcXYZ0189'),
      ),
      minLength: 1,
      maxLength: 24,
    })
    fc.assert(
      fc.property(fc.array(printed, { minLength: 20, maxLength: 20 }), (texts) => {
        for (const text of texts)
          for (const character of text) expect(someFontHas(packageFonts, character.codePointAt(0) ?? 0)).toBe(true)
        const blocks = texts.map((text, index) => paragraph(`${index}始${text}终`, { indent: false }))
        const bytes = bytesOf(
          exportPdf(printSet([printDocument(blocks)], { contents: [] }), { ...options, cover: false }),
        )
        const found = runTool('pdftotext', bytes, '-raw', '-enc', 'UTF-8', '{}', '-').replace(/[\s\u200b]/g, '')
        texts.forEach((text, index) => {
          expect(found).toContain(`${index}始${text}终`)
        })
      }),
      { numRuns: 12 },
    )
  })
})
