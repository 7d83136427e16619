import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import type { PrintSet } from '../../core/transform/print-set.js'
import { exportDocx, type DocxOptions, type DocxResult } from '../../exporters/docx/export-docx.js'
import { childrenOf, elementsOf, parseXml, valueAt, type XmlElement } from './xml-tree.js'

/** The Chinese font that drawings are rasterised with. */
export const drawingFont: Uint8Array = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
)

/** A made-up layout: every bookmark of a set on a page of its own. */
export const madeUpPages = (set: PrintSet): ReadonlyMap<string, number> => {
  const bookmarks = set.documents.flatMap((document) => [
    document.bookmark,
    ...document.blocks.flatMap((block) =>
      'bookmark' in block && block.bookmark !== undefined ? [block.bookmark] : [],
    ),
  ])
  return new Map(bookmarks.map((bookmark, index) => [bookmark, index + 3]))
}

/** Exports a set with made-up page numbers. */
export const exportSet = (set: PrintSet, more: Partial<DocxOptions> = {}): Promise<DocxResult> =>
  exportDocx(set, {
    pages: madeUpPages(set),
    pageCount: 42,
    createdAt: Date.UTC(2025, 2, 10) / 1000,
    drawingFonts: [drawingFont],
    ...more,
  })

/** The files of a package by path. */
export const filesOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)))

/** The text of a part. */
export const textOf = (bytes: Uint8Array, path: string): string => {
  const file = filesOf(bytes).get(path)
  if (file === undefined) throw new Error(`the package has no ${path}`)
  return strFromU8(file)
}

/** A part as a tree. */
export const partOf = (bytes: Uint8Array, path: string): XmlElement => parseXml(textOf(bytes, path))

/** The body of the document. */
export const bodyOf = (bytes: Uint8Array): XmlElement => {
  const [body] = childrenOf(partOf(bytes, 'word/document.xml'), 'w:body')
  if (body === undefined) throw new Error('the document has no body')
  return body
}

/** Exports a set and gives the body of its document. */
export const exportBody = async (set: PrintSet, more: Partial<DocxOptions> = {}): Promise<XmlElement> =>
  bodyOf((await exportSet(set, more)).bytes)

/** What a paragraph reads: texts, tabs and line breaks, fields with their cached results. */
export const wordsOf = (element: XmlElement): string => {
  if (element.name === 'w:t') return element.children.join('')
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:br') return '\n'
  if (element.name === 'w:pPr') return ''
  return childrenOf(element).map(wordsOf).join('')
}

/** The paragraphs of a style, at any depth. */
export const paragraphsOf = (element: XmlElement, style: string): readonly XmlElement[] =>
  elementsOf(element, 'w:p').filter((paragraph) => valueAt(paragraph, 'w:pPr', 'w:pStyle') === style)

/** The instructions of all fields, trimmed. */
export const instructionsOf = (element: XmlElement): readonly string[] =>
  elementsOf(element, 'w:instrText').map((instruction) => instruction.children.join('').trim())

/** The definition of a style. */
export const styleOf = (bytes: Uint8Array, id: string): XmlElement => {
  const styles = childrenOf(partOf(bytes, 'word/styles.xml'), 'w:style')
  const style = styles.find((each) => each.attributes['w:styleId'] === id)
  if (style === undefined) throw new Error(`there is no style ${id}`)
  return style
}
