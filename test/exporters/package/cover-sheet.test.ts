import { describe, expect, it } from 'vitest'
import type { PrintBlock, PrintTable } from '../../../core/transform/print-set.js'
import { packageCoverSheet, readableSize } from '../../../exporters/package/cover-sheet.js'
import type { FileDescription } from '../../../exporters/package/package-file.js'
import { sampleFacts } from './sample-package.js'

const files: readonly FileDescription[] = [
  {
    path: 'compilation/售后服务体系文件汇编.pdf',
    title: '售后服务体系文件汇编',
    kind: 'compilation',
    size: 4_321_000,
    sha256: 'abcdef0123456789abcdef',
    pages: 210,
  },
  { path: 'evidence/扫描 1.png', title: '培训签到', kind: 'evidence', size: 900, sha256: '0'.repeat(64), pages: null },
]

const isTable = (block: PrintBlock): block is PrintTable => block.type === 'table'

const texts = (table: PrintTable | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) =>
    row.cells.map((cell) => cell.lines.map((line) => line.map((run) => run.text).join('')).join('\n')),
  )

const linesOf = (blocks: readonly PrintBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))

describe('the cover sheet', () => {
  it('is a print set of one document with facts and list', () => {
    const set = packageCoverSheet(sampleFacts, files)
    expect(set.title).toBe('售后服务体系申报材料：封面与文件清单')
    expect(set.documents).toHaveLength(1)
    const [facts, list] = set.documents[0]?.blocks.filter(isTable) ?? []
    expect(texts(facts)).toEqual([
      ['申请单位', '恒远特种车辆有限公司'],
      ['评价标准', 'GB/T 27922-2011《商品售后服务评价体系》'],
      ['说明', '版本 A/0\n2026年3月1日'],
      ['自评得分', '12.5（已有证据）/ 82.3（文件支持）/ 96.0（可以达到）'],
      ['自评等级', '三星级'],
    ])
    expect(texts(list)).toEqual([
      ['序号', '文件', '类别', '页数', '大小', '校验码'],
      ['1', 'compilation/售后服务体系文件汇编.pdf', '文件汇编', '210', '4.3 MB', 'abcdef012345'],
      ['2', '培训签到\nevidence/扫描 1.png', '运行证据', '—', '1 KB', '000000000000'],
    ])
    for (const table of [facts, list]) expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1)
  })

  it('adds up pages and sizes', () => {
    expect(linesOf(packageCoverSheet(sampleFacts, files).documents[0]?.blocks ?? [])).toContain(
      '共 2 个文件，其中 PDF 共 210 页，总计 4.3 MB。',
    )
  })

  it('calls an estimated score one, and only then', () => {
    const known = { ...sampleFacts, coverLines: [], score: { ...sampleFacts.score, provisional: false } }
    const estimated = linesOf(packageCoverSheet(sampleFacts, files).documents[0]?.blocks ?? []).join()
    const certain = packageCoverSheet(known, files).documents[0]?.blocks ?? []
    expect(estimated).toContain('自评得分是估算')
    expect(linesOf(certain).join()).not.toContain('估算')
    expect(texts(certain.filter(isTable)[0]).map(([label]) => label)).not.toContain('说明')
  })

  it('holds no control characters, as exporters expect of a print set', () => {
    const set = packageCoverSheet({ ...sampleFacts, company: '甲\u0000乙', coverLines: ['丙\u0008'] }, files)
    // eslint-disable-next-line no-control-regex
    expect(JSON.stringify(set)).not.toMatch(/\\u00[01]/)
    expect(set.company).toBe('甲乙')
  })

  it.each([
    [0, '1 KB'],
    [45_400, '45 KB'],
    [999_499, '999 KB'],
    [999_999, '1.0 MB'],
    [12_345_678, '12.3 MB'],
  ])('%d bytes read %s', (bytes, words) => {
    expect(readableSize(bytes)).toBe(words)
  })
})
