import type { NodeCompiler, NodeTypstDocument, RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import { printPdf } from '../../../exporters/pdf/print-pdf.js'

/** A compiler that refuses the given kinds of PDF as Typst does. */
const refusing = (...refused: readonly ('ua-1' | 'tags' | 'all')[]) => {
  const asked: RenderPdfOpts[] = []
  const pdf = (_: unknown, options: RenderPdfOpts): Buffer => {
    asked.push(options)
    const kind = options.pdfStandard === 'ua-1' ? 'ua-1' : options.pdfTags === false ? 'all' : 'tags'
    if (refused.includes(kind))
      throw new Error(
        '[SourceDiagnostic { severity: Error, span: Span(1), message: "no \\"tag\\"", trace: [], hints: [] }]',
      )
    return Buffer.from(kind)
  }
  const made = { compiler: { pdf } as unknown as NodeCompiler, document: {} as NodeTypstDocument }
  return { asked, print: () => printPdf(made, 7) }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('printing', () => {
  it('claims PDF/UA where it may', () => {
    const { asked, print } = refusing()
    expect(text(print().bytes)).toBe('ua-1')
    expect(asked).toEqual([{ creationTimestamp: 7, pdfStandard: 'ua-1' }])
  })

  it('gives up the claim silently, the tags with a warning', () => {
    const tagged = refusing('ua-1').print()
    expect([text(tagged.bytes), tagged.diagnostics]).toEqual(['tags', []])
    const untagged = refusing('ua-1', 'tags').print()
    expect(text(untagged.bytes)).toBe('all')
    expect(untagged.diagnostics).toMatchObject([
      { code: 'pdf-untagged', severity: 'warning', parameters: { reason: 'no "tag"' } },
    ])
  })

  it('fails where nothing can be printed', () => {
    expect(refusing('ua-1', 'tags', 'all').print).toThrow('no')
  })
})
