import type { CellObject } from 'write-excel-file/node'
import type { RequirementStatus } from '../../core/coverage/report.js'
import type { ReportWords } from '../../core/coverage/report-words.js'
import { looksLikeFormula, type CellText } from './cell-text.js'
import { statusTints } from './words.js'

/** A cell of a sheet; null is a position without content or under a merged cell. */
export type SheetCell = CellObject | null

/** The look of one cell, over the look of its kind. */
export type CellLook = Omit<CellObject, 'value' | 'type'>

/** Makes every kind of cell that the report's sheets are built from. */
export type Cells = {
  readonly text: (text: string, look?: CellLook) => CellObject
  readonly number: (value: number, format: string, look?: CellLook) => CellObject
  readonly header: (text: string, look?: CellLook) => CellObject
  readonly band: (text: string, look?: CellLook) => CellObject
  readonly status: (status: RequirementStatus) => CellObject
  readonly title: (text: string, look?: CellLook) => CellObject
}

/** The font of the whole workbook; spreadsheets without it fall back on their own Chinese font. */
export const workbookFont = { fontFamily: '微软雅黑', fontSize: 10 } as const

/** Colours that more than one sheet uses. */
export const palette = {
  headerBackground: '#1F4E78',
  headerText: '#FFFFFF',
  bandBackground: '#DCE6F1',
  border: '#BFBFBF',
  groupBorder: '#404040',
  body: '#000000',
  muted: '#8C8C8C',
  link: '#0563C1',
  noticeBackground: '#FFF4CE',
} as const

/** Number formats: points and scores to two places. */
export const formats = { points: '0.00', score: '0.00', count: '0', plain: '0.0#####' } as const

/** Cell makers whose text runs through one cleaner. */
export const cellMakers = ({ clean }: CellText, words: Pick<ReportWords, 'status'>): Cells => {
  const text = (value: string, look: CellLook = {}): CellObject => {
    const cleaned = clean(value)
    return {
      ...base,
      ...look,
      value: cleaned,
      type: String,
      // As text the cell stays text when somebody edits it; without need it would hide long text in old Excel.
      ...(looksLikeFormula(cleaned) ? { format: '@' } : {}),
    }
  }
  return {
    text,
    number: (value, format, look = {}) =>
      Number.isFinite(value)
        ? { ...base, align: 'center', ...look, value, type: Number, format }
        : text('—', { align: 'center', ...look }),
    header: (value, look = {}) => text(value, { ...headerLook, ...look }),
    band: (value, look = {}) => text(value, { ...bandLook, ...look }),
    status: (status) => {
      const { background, text: textColor } = statusTints[status]
      return text(words.status[status].name, { align: 'center', backgroundColor: background, textColor })
    },
    title: (value, look = {}) => text(value, { ...titleLook, ...look }),
  }
}

/** A link's look. */
export const linkLook = { textColor: palette.link, textDecoration: { underline: true } } as const satisfies CellLook

const base = {
  ...workbookFont,
  textColor: palette.body,
  alignVertical: 'center',
  wrap: true,
  borderColor: palette.border,
  borderStyle: 'thin',
} as const satisfies CellLook

const headerLook = {
  fontWeight: 'bold',
  textColor: palette.headerText,
  backgroundColor: palette.headerBackground,
  align: 'center',
} as const satisfies CellLook

const bandLook = {
  fontWeight: 'bold',
  backgroundColor: palette.bandBackground,
} as const satisfies CellLook

const titleLook = {
  fontSize: 18,
  fontWeight: 'bold',
  textColor: palette.headerBackground,
  wrap: false,
  // The title stands free: no lines around it.
  borderColor: undefined,
  borderStyle: undefined,
} as const
