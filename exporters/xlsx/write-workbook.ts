import { unzipSync, zipSync, type Zippable } from 'fflate'
import writeExcelFile, { type Feature, type Image, type Sheet } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'
import type { Language } from '../../core/diagnostics/language.js'
import { workbookFont } from './cells.js'
import { completeSheet, definedNames, sheetAttributes, type SheetFooter } from './sheet-markup.js'
import type { ReportSheet } from './sheet.js'

/** What the file's properties say. `createdAt` is in seconds since 1970. */
export type WorkbookProperties = {
  readonly title: string
  readonly project: string
  readonly createdAt: number
  readonly language: Language
  readonly pageWords: SheetFooter['page']
}

// The writer's name for what a part may hold; it does not export it.
type FileContent = Image['content']

/** Writes the sheets as an .xlsx file; the same sheets give the same bytes on every machine. */
export const writeWorkbook = async (
  sheets: readonly ReportSheet[],
  properties: WorkbookProperties,
): Promise<Uint8Array> => {
  const written = await writeExcelFile(sheets.map(sheetInput), {
    ...workbookFont,
    features: [sheetFeature(sheets, properties), propertiesFeature(properties)],
  }).toBuffer()
  return repack(written)
}

// The writer stamps the parts with the clock. The time is built from local parts because that is how zip stores it.
const repack = (bytes: Uint8Array): Uint8Array => {
  const parts: Zippable = unzipSync(bytes)
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1), os: 0 })
}

const sheetInput = (sheet: ReportSheet): Sheet<FileContent> => ({
  sheet: sheet.name,
  data: sheet.rows.map((row) => [...row]),
  columns: sheet.widths.map((width) => ({ width })),
  orientation: 'landscape',
  showGridLines: false,
  ...(sheet.headerRows > 0 ? { stickyRowsCount: sheet.headerRows, stickyColumnsCount: sheet.stickyColumns } : {}),
})

const sheetFeature = (
  sheets: readonly ReportSheet[],
  { project, pageWords }: WorkbookProperties,
): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (markup, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]
          return sheet === undefined ? markup : completeSheet(markup, sheet, { project, page: pageWords })
        },
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]
          return sheet === undefined ? attributes : sheetAttributes(tag, attributes, index, sheet)
        },
      },
      'xl/workbook.xml': {
        transform: (markup) => markup.replace('<definedNames/>', () => definedNames(sheets)),
      },
    },
  },
})

const propertiesFeature = (properties: WorkbookProperties): Feature<FileContent> => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      },
      '_rels/.rels': {
        insert: () =>
          '<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      },
    },
    write: { files: () => ({ 'docProps/core.xml': coreProperties(properties) }) },
  },
})

const coreProperties = ({ title, createdAt, language }: WorkbookProperties): string => {
  const time = `${new Date(createdAt * 1000).toISOString().slice(0, 19)}Z`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dc:creator>Fivestar 五星文档</dc:creator>` +
    `<dc:language>${language}</dc:language><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:title>${sanitizeTextContent(title)}</dc:title></cp:coreProperties>`
  )
}
