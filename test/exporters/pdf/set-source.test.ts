import { describe, expect, it } from 'vitest'
import type { PrintSet } from '../../../core/transform/print-set.js'
import { collectBookmarks } from '../../../exporters/pdf/source/bookmarks.js'
import { emitSet } from '../../../exporters/pdf/source/set.js'
import { heading, paragraph, printDocument, printSet } from '../../support/print-builders.js'

const source = (set: PrintSet, cover: boolean): string =>
  emitSet(set, cover, { bookmarks: collectBookmarks(set), imagePath: () => null })

const manual = printDocument(
  [heading(1, '1', '范围', 'scope'), paragraph('宽表见下。', { orientation: 'landscape' })],
  {
    code: 'SM',
    title: '售后服务手册',
    kind: 'manual',
    bookmark: 'document-SM',
    approval: [{ label: '编制', value: '李晓梅' }],
    revisions: [{ version: 'A/0', date: '2025-03-10', description: '首次发布', author: '李晓梅', approver: '陈国栋' }],
  },
)
const procedure = printDocument([heading(1, '1', '目的', 'purpose')])

describe('the source of a print', () => {
  it('of a compilation: cover, contents, each document on its own pages', () => {
    const set = printSet([manual, procedure], { keywords: ['售后服务'], coverLines: ['版本 A/0'] })
    expect(source(set, true)).toMatchInlineSnapshot(`
      "#set document(title: "售后服务体系文件汇编", author: "华锐特种装备有限公司", keywords: ("售后服务",))
      #bare-sheet(
      footer: none,
      set-cover(
      company: "华锐特种装备有限公司",
      title: "售后服务体系文件汇编",
      standard: "GB/T 27922-2011《商品售后服务评价体系》",
      lines: ("版本 A/0",),
      ),
      )
      #sheet(running-header("华锐特种装备有限公司", "售后服务体系文件汇编", ""), {
      contents(
      "目　次",
      entry("document-SM", 0, "SM", "售后服务手册"),
      entry("scope", 1, "1", "范围"),
      entry("document-SP-01", 0, "SP-01", "试验文件"),
      entry("purpose", 1, "1", "目的"),
      )
      })
      #bare-sheet(
      title-page(
      company: "华锐特种装备有限公司",
      title: "售后服务手册",
      code: "SM",
      version: "A/0",
      bookmark: "document-SM",
      approval: (("编制", "李晓梅"),),
      revisions: (("A/0", "2025-03-10", "首次发布", "李晓梅", "陈国栋"),),
      standard: "GB/T 27922-2011《商品售后服务评价体系》",
      ),
      )
      #sheet(running-header("华锐特种装备有限公司", "售后服务手册", "SM　版本 A/0"), landscape: true, {
      section-heading(2, "scope", "1　" + "范围")
      paragraph("宽表见下。")
      })
      #sheet(running-header("华锐特种装备有限公司", "试验文件", "SP-01　版本 A/0"), {
      title-block(
      company: "华锐特种装备有限公司",
      title: "试验文件",
      code: "SP-01",
      version: "A/0",
      bookmark: "document-SP-01",
      )
      section-heading(2, "purpose", "1　" + "目的")
      })
      #bookmark-pages(
      "document-SM",
      "scope",
      "document-SP-01",
      "purpose",
      )
      "
    `)
  })

  it('of a single document: its own cover, contents of its headings', () => {
    const set = printSet([procedure], { title: '试验文件' })
    expect(source(set, true)).toMatchInlineSnapshot(`
      "#set document(title: "试验文件", author: "华锐特种装备有限公司", keywords: ())
      #bare-sheet(
      footer: none,
      title-page(
      company: "华锐特种装备有限公司",
      title: "试验文件",
      code: "SP-01",
      version: "A/0",
      bookmark: "document-SP-01",
      standard: "GB/T 27922-2011《商品售后服务评价体系》",
      ),
      )
      #sheet(running-header("华锐特种装备有限公司", "试验文件", "SP-01　版本 A/0"), {
      contents(
      "目　次",
      entry("purpose", 1, "1", "目的"),
      )
      })
      #sheet(running-header("华锐特种装备有限公司", "试验文件", "SP-01　版本 A/0"), {
      section-heading(2, "purpose", "1　" + "目的")
      })
      #bookmark-pages(
      "document-SP-01",
      "purpose",
      )
      "
    `)
  })

  it('of a single document without a cover begins with the title block', () => {
    const code = source(printSet([procedure]), false)
    expect(code).toContain('title-block(')
    expect(code).not.toMatch(/title-page|contents\(|bare-sheet/)
  })

  it('of a record form alone is a sheet without cover', () => {
    const form = { ...procedure, kind: 'records' as const }
    expect(source(printSet([form], { contents: [] }), true)).not.toMatch(/title-page|bare-sheet/)
    expect(source(printSet([form]), true)).toContain('title-page')
  })

  it('does not repeat contents that the document has itself', () => {
    const own = {
      type: 'contents',
      title: '目次',
      entries: printSet([procedure]).contents,
      orientation: 'portrait',
    } as const
    const code = source(printSet([{ ...procedure, blocks: [own, ...procedure.blocks] }]), true)
    expect(code.match(/contents\(/g)).toHaveLength(1)
  })

  it('gives a long title room in the header', () => {
    const code = source(printSet([{ ...procedure, title: '长'.repeat(30) }]), true)
    expect(code).toContain('long: true')
  })

  it('puts the title block upright where the document begins with a wide page', () => {
    const wide = { ...procedure, blocks: [paragraph('宽', { orientation: 'landscape' })] }
    expect(source(printSet([wide]), false)).toMatch(/title-block[^]*landscape: true/)
  })
})
