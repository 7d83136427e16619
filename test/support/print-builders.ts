import type { Alignment } from '../../core/model/block.js'
import type { Marks } from '../../core/model/inline.js'
import type {
  Orientation,
  PrintBlock,
  PrintCell,
  PrintContentsEntry,
  PrintDocument,
  PrintHeading,
  PrintListItem,
  PrintParagraph,
  PrintRow,
  PrintRun,
  PrintSet,
  PrintTable,
} from '../../core/transform/print-set.js'

/** Text or a ready run. */
export type Words = string | PrintRun | readonly (string | PrintRun)[]

/** A run of text with marks. */
export const run = (
  text: string,
  marks: Marks = {},
  more: Omit<Partial<PrintRun>, 'text' | 'marks'> = {},
): PrintRun => ({
  text,
  marks,
  ...more,
})

/** Runs from text, a run or a mixture. */
export const runs = (words: Words): readonly PrintRun[] =>
  (typeof words === 'string' || 'text' in words ? [words] : words).map((word) =>
    typeof word === 'string' ? run(word) : word,
  )

/** A heading; the bookmark is given so that references can name it. */
export const heading = (
  level: PrintHeading['level'],
  number: string | null,
  text: string,
  bookmark: string,
  orientation: Orientation = 'portrait',
): PrintHeading => ({ type: 'heading', level, number, runs: runs(text), bookmark, orientation })

/** A paragraph of body text, indented unless told otherwise. */
export const paragraph = (words: Words, more: Partial<PrintParagraph> = {}): PrintParagraph => ({
  type: 'paragraph',
  runs: runs(words),
  indent: true,
  align: 'left',
  style: 'body',
  orientation: 'portrait',
  ...more,
})

/** A list item with its computed label. */
export const item = (
  list: string,
  kind: PrintListItem['kind'],
  level: PrintListItem['level'],
  label: string,
  words: Words,
): PrintParagraph => paragraph(words, { indent: false, list: { list, kind, level, label } })

/** A cell; a line break in a text starts a new paragraph. */
export const cell = (words: Words, more: Partial<PrintCell> & { readonly align?: Alignment } = {}): PrintCell => ({
  lines: typeof words === 'string' ? words.split('\n').map(runs) : [runs(words)],
  columnSpan: 1,
  rowSpan: 1,
  align: 'left',
  shade: false,
  bold: false,
  ...more,
})

/** A shaded, bold, centred cell. */
export const headerCell = (words: Words, more: Partial<PrintCell> = {}): PrintCell =>
  cell(words, { align: 'center', shade: true, bold: true, ...more })

/** A row of cells. */
export const row = (cells: readonly PrintCell[], minimumHeight?: number): PrintRow =>
  minimumHeight === undefined ? { cells } : { cells, minimumHeight }

/** A table with a caption 表 n, or without one where `caption` is null. */
export const table = (
  bookmark: string,
  caption: { readonly number: string; readonly text: string } | null,
  widths: readonly number[],
  rows: readonly PrintRow[],
  more: Partial<PrintTable> = {},
): PrintTable => ({
  type: 'table',
  caption: caption === null ? null : { label: '表', ...caption },
  headerRows: 1,
  widths,
  rows,
  bookmark,
  orientation: 'portrait',
  density: 'normal',
  ...more,
})

/** Contents entries of the documents and of their headings down to a level. */
export const contentsOf = (
  documents: readonly PrintDocument[],
  deepest: number,
  withDocuments = true,
): readonly PrintContentsEntry[] =>
  documents.flatMap((document) => [
    ...(withDocuments
      ? [{ level: 0 as const, number: document.code, text: document.title, bookmark: document.bookmark }]
      : []),
    ...document.blocks.flatMap((block) =>
      block.type === 'heading' && block.level <= deepest
        ? [
            {
              level: block.level,
              number: block.number,
              text: block.runs.map((each) => each.text).join(''),
              bookmark: block.bookmark,
            },
          ]
        : [],
    ),
  ])

/** A document around some blocks. */
export const printDocument = (blocks: readonly PrintBlock[], more: Partial<PrintDocument> = {}): PrintDocument => ({
  code: 'SP-01',
  title: '试验文件',
  kind: 'procedure',
  version: 'A/0',
  bookmark: 'document-SP-01',
  approval: [],
  revisions: [],
  blocks,
  ...more,
})

/** A set around some documents, with contents made from them. */
export const printSet = (documents: readonly PrintDocument[], more: Partial<PrintSet> = {}): PrintSet => ({
  title: '售后服务体系文件汇编',
  company: '华锐特种装备有限公司',
  standard: 'GB/T 27922-2011《商品售后服务评价体系》',
  language: 'zh-CN',
  coverLines: [],
  keywords: [],
  contents: contentsOf(documents, 2),
  documents,
  ...more,
})
