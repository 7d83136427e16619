import type { DocumentKind } from '../../core/model/document.js'

/** What a file is in the package. */
export type PackageFileKind = DocumentKind | 'cover' | 'compilation' | 'records' | 'coverage' | 'evidence'

/** The kinds in words, as cover sheet and readers of the manifest show them. */
export const packageKindWords = {
  cover: '封面与清单',
  compilation: '文件汇编',
  manual: '手册',
  procedure: '程序文件',
  instruction: '作业文件',
  planning: '策划文件',
  application: '申报材料',
  records: '记录表单',
  coverage: '覆盖报告',
  evidence: '运行证据',
} as const satisfies Record<PackageFileKind, string>

/**
 * A file to enclose; `path` is where it shall stand in the package, folders divided by `/`. Whoever has just typeset a
 * PDF knows its `pages`; without them the file is opened and they are counted, which takes longer than the packing.
 */
export type PackageFile = {
  readonly path: string
  readonly title: string
  readonly kind: PackageFileKind
  readonly bytes: Uint8Array
  readonly pages?: number
}

/** What cover sheet and manifest say of a file; `path` is the final one, `pages` is null for anything but a PDF. */
export type FileDescription = {
  readonly path: string
  readonly title: string
  readonly kind: PackageFileKind
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
}

/** A file with its description. */
export type DescribedFile = FileDescription & { readonly bytes: Uint8Array }
