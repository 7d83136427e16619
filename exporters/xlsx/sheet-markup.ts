import { getCellAddress, getSelfClosingTagMarkup, sanitizeTextContent } from 'write-excel-file/utility'
import { rowHeight } from './row-height.js'
import type { ReportSheet, SheetFilter, SheetLink } from './sheet.js'

/** What stands at the foot of a printed page: the project, and the words for page and pages. */
export type SheetFooter = { readonly project: string; readonly page: (page: string, pages: string) => string }

/**
 * Adds to a worksheet what the writer has no options for: filter arrows, links, fitting to the width of the page,
 * headers and footers. The order of the elements is that of CT_Worksheet.
 */
export const completeSheet = (markup: string, sheet: ReportSheet, footer: SheetFooter): string =>
  [
    (xml: string) => after(xml, /<worksheet [^>]*>/, sheetProperties(sheet)),
    (xml: string) => (sheet.filter === null ? xml : after(xml, '</sheetData>', filterMarkup(sheet.filter))),
    (xml: string) => before(xml, '<pageMargins', linksMarkup(sheet.links)),
    (xml: string) => after(xml, /<pageSetup [^>]*>/, footerMarkup(footer)),
    // The writer names the corner pane even where no column is frozen, a pane that does not exist then.
    (xml: string) =>
      sheet.stickyColumns > 0 ? xml : xml.replace('activePane="bottomRight"', 'activePane="bottomLeft"'),
  ].reduce((xml, step) => step(xml), markup)

/** The attributes of a worksheet's elements, changed where the writer's are not enough. */
export const sheetAttributes = (
  tag: string,
  attributes: Record<string, string | number>,
  index: number | undefined,
  sheet: ReportSheet,
): Record<string, string | number> => {
  // A height without customHeight is a proposal: it shows the text and still follows when somebody edits it.
  if (tag === 'row') return { r: (index ?? 0) + 1, ht: rowHeight(sheet.rows[index ?? 0] ?? [], sheet.widths) }
  // Height 0 means: as many pages as it takes.
  if (tag === 'pageSetup') {
    const { orientation, onePage } = sheet.page
    return { ...attributes, orientation, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }
  }
  if (tag === 'pageMargins') return { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
  return attributes
}

/** The workbook's names: rows repeated on every page, and the ranges of the filters, which Excel keeps as hidden names. */
export const definedNames = (sheets: readonly ReportSheet[]): string => {
  const names = sheets.flatMap((sheet, index) => [
    ...(sheet.filter === null
      ? []
      : [name('_xlnm._FilterDatabase', index, `${quoted(sheet)}!${absolute(sheet.filter)}`, ' hidden="1"')]),
    ...(sheet.headerRows === 0
      ? []
      : [name('_xlnm.Print_Titles', index, `${quoted(sheet)}!$1:$${sheet.headerRows}`, '')]),
  ])
  return `<definedNames>${names.join('')}</definedNames>`
}

const name = (key: string, sheetIndex: number, reference: string, more: string): string =>
  `<definedName name="${key}" localSheetId="${sheetIndex}"${more}>${sanitizeTextContent(reference)}</definedName>`

const quoted = (sheet: Pick<ReportSheet, 'name'>): string => `'${sheet.name.replaceAll("'", "''")}'`

const sheetProperties = (sheet: ReportSheet): string =>
  `<sheetPr><tabColor rgb="FF${sheet.tabColor.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`

const filterMarkup = (filter: SheetFilter): string => getSelfClosingTagMarkup('autoFilter', { ref: range(filter) })

const range = ({ headerRow, lastRow, columns }: SheetFilter): string =>
  `${getCellAddress(headerRow - 1, 0)}:${getCellAddress(lastRow - 1, columns - 1)}`

const absolute = (filter: SheetFilter): string => range(filter).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

const linksMarkup = (links: readonly SheetLink[]): string => {
  if (links.length === 0) return ''
  const items = links.map((link) =>
    getSelfClosingTagMarkup('hyperlink', {
      ref: getCellAddress(link.row - 1, link.column - 1),
      location: `${quoted({ name: link.sheet })}!${getCellAddress(link.toRow - 1, 0)}`,
    }),
  )
  return `<hyperlinks>${items.join('')}</hyperlinks>`
}

// In footers & begins a code; && is the character. The limit of a footer is 255 characters.
const footerMarkup = ({ project, page }: SheetFooter): string => {
  const text = `&L${[...project].slice(0, 60).join('').replaceAll('&', '&&')}&C&A&R${page('&P', '&N')}`
  return `<headerFooter><oddFooter>${sanitizeTextContent(text)}</oddFooter></headerFooter>`
}

const after = (xml: string, anchor: string | RegExp, markup: string): string =>
  insert(xml, anchor, (found) => `${found}${markup}`)

const before = (xml: string, anchor: string | RegExp, markup: string): string =>
  insert(xml, anchor, (found) => `${markup}${found}`)

const insert = (xml: string, anchor: string | RegExp, place: (found: string) => string): string => {
  const changed = xml.replace(anchor, place)
  if (xml.search(anchor) < 0) throw new Error(`The worksheet has no place for markup at ${String(anchor)}`)
  return changed
}
