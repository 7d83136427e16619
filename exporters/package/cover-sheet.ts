import type { Score } from '../../core/coverage/report.js'
import { cleanText } from '../../core/transform/clean-text.js'
import { plainRun } from '../../core/transform/resolve-runs.js'
import { headerCell, textCell } from '../../core/transform/table-parts.js'
import type { PrintBlock, PrintParagraph, PrintRow, PrintSet, PrintTable } from '../../core/transform/print-set.js'
import { packageKindWords, type FileDescription } from './package-file.js'

/** The score as a package states it: what is missing to the next level is no matter of those who receive it. */
export type PackageScore = Omit<Score, 'next'>

/** What the package as a whole says of itself. */
export type PackageFacts = {
  readonly title: string
  readonly company: string
  readonly standard: string
  readonly score: PackageScore
  /** Lines under the title, such as version and date. */
  readonly coverLines: readonly string[]
}

const title = '封面与文件清单'

/** The sheet on top of the package: whose it is, the score that the company projects, and the list of what is enclosed. */
export const packageCoverSheet = (facts: PackageFacts, files: readonly FileDescription[]): PrintSet => ({
  title: cleanText(`${facts.title}：${title}`),
  company: cleanText(facts.company),
  standard: cleanText(facts.standard),
  language: 'zh-CN',
  coverLines: facts.coverLines.map(cleanText),
  keywords: [cleanText(facts.standard), title],
  contents: [],
  documents: [
    {
      code: '',
      title: cleanText(facts.title),
      kind: 'application',
      version: '',
      bookmark: 'package-cover-sheet',
      approval: [],
      revisions: [],
      blocks: blocks(facts, files),
    },
  ],
})

/** 12.3 MB, 45 KB: a size as people read it. */
export const readableSize = (bytes: number): string =>
  bytes >= 999_500 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`

const blocks = (facts: PackageFacts, files: readonly FileDescription[]): readonly PrintBlock[] => [
  factTable(facts),
  ...(facts.score.provisional
    ? [paragraph('注：自评得分是估算，部分条款的分值没有公开出处；评审结果以认证机构为准。', 'note')]
    : [paragraph('注：自评得分由本系统根据文件内容计算；评审结果以认证机构为准。', 'note')]),
  fileTable(files),
  paragraph(totals(files), 'body'),
  paragraph('校验码为文件 SHA-256 的前 12 位，完整校验码见随附的 manifest.json。', 'note'),
]

const factTable = ({ company, standard, score, coverLines }: PackageFacts): PrintTable => {
  const range = `${score.certain.toFixed(1)}（已有证据）/ ${score.documented.toFixed(1)}（文件支持）/ ${score.possible.toFixed(1)}（可以达到）`
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['申请单位', [company]],
    ['评价标准', [standard]],
    ...(coverLines.length === 0 ? [] : [['说明', coverLines] as const]),
    ['自评得分', [range]],
    ['自评等级', [score.level]],
  ]
  return {
    ...tableBase,
    caption: null,
    headerRows: 0,
    widths: [0.18, 0.82],
    bookmark: 'package-facts',
    rows: facts.map(([label, lines]) => ({ cells: [headerCell(label), textCell(lines.join('\n'))] })),
  }
}

const fileTable = (files: readonly FileDescription[]): PrintTable => ({
  ...tableBase,
  caption: { label: '表', number: '1', text: '提交文件清单' },
  headerRows: 1,
  widths: [0.07, 0.46, 0.13, 0.08, 0.11, 0.15],
  bookmark: 'package-files',
  rows: [
    { cells: ['序号', '文件', '类别', '页数', '大小', '校验码'].map((title) => headerCell(title)) },
    ...files.map((file, index) => fileRow(file, index)),
  ],
})

const fileRow = (file: FileDescription, index: number): PrintRow => ({
  cells: [
    textCell(String(index + 1), { align: 'center' }),
    // Most names hold the title; said twice it only makes the table long.
    textCell(file.path.includes(file.title) ? file.path : `${file.title}\n${file.path}`),
    textCell(packageKindWords[file.kind], { align: 'center' }),
    textCell(file.pages === null ? '—' : String(file.pages), { align: 'center' }),
    textCell(readableSize(file.size), { align: 'center' }),
    textCell(file.sha256.slice(0, 12), { align: 'center' }),
  ],
})

const totals = (files: readonly FileDescription[]): string => {
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return `共 ${files.length} 个文件，其中 PDF 共 ${pages} 页，总计 ${readableSize(size)}。`
}

const tableBase = { type: 'table', orientation: 'portrait', density: 'compact' } as const

const paragraph = (text: string, style: PrintParagraph['style']): PrintParagraph => ({
  type: 'paragraph',
  runs: [plainRun(text)],
  indent: false,
  align: 'left',
  style,
  orientation: 'portrait',
})
