import {
  AlignmentType,
  LeaderType,
  LineRuleType,
  ShadingType,
  TabStopType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import { headingReference } from './numbering/heading-numbers.js'
import { pages } from './page-geometry.js'
import { bodyFont, headingFont, sizes } from './word-fonts.js'

/** Name of the style of document titles as fields call it. */
export const documentTitleName = 'Document Title'

/** Ids of the paragraph styles that the exporter uses. */
export type ParagraphStyle =
  | `Heading${1 | 2 | 3 | 4}`
  | `TOC${1 | 2 | 3 | 4 | 5}`
  | 'Title'
  | 'CoverCompany'
  | 'CoverLine'
  | 'DocumentTitle'
  | 'FrontCompany'
  | 'FrontLabel'
  | 'TOCHeading'
  | 'BodyText'
  | 'BodyTextFirstIndent'
  | 'Note'
  | 'ListParagraph'
  | 'Caption'
  | 'Figure'
  | 'TableText'
  | 'TableTextCompact'
  | 'Header'
  | 'Footer'
  | 'Gap'

const single = { line: 240, lineRule: LineRuleType.AUTO } as const

/**
 * A line pitch in points. Multiples of the font's own height would differ from font to font (宋体 1.3 em, others 1.45):
 * with a pitch the pages come out as in the PDF, whose page numbers the contents show. Tall content still gets its room.
 */
const pitch = (points: number): { readonly line: number; readonly lineRule: typeof LineRuleType.AT_LEAST } => ({
  line: Math.round(points * 20),
  lineRule: LineRuleType.AT_LEAST,
})

const style = (
  id: ParagraphStyle | 'Normal',
  name: string,
  more: Omit<IParagraphStyleOptions, 'id' | 'name'> = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...more })

const heading = (level: 1 | 2 | 3 | 4, size: number, before: number, after: number): IParagraphStyleOptions =>
  style(`Heading${level}`, `heading ${level}`, {
    next: 'BodyTextFirstIndent',
    uiPriority: 9,
    run: { font: headingFont, size },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after, ...single },
      numbering: { reference: headingReference, level: level - 1, instance: 0 },
      // The document title holds outline level 0.
      outlineLevel: level,
    },
  })

const contents = (level: 1 | 2 | 3 | 4 | 5, left: number, hanging: number, bold: boolean): IParagraphStyleOptions => {
  // The library's type for styles has no tab stops with leaders; it writes them all the same.
  const layout: IParagraphOptions = {
    spacing: { before: bold ? 100 : 0, after: 0, ...pitch(19.4) },
    indent: { left: left + hanging, hanging },
    tabStops: [
      { type: TabStopType.LEFT, position: left + hanging },
      { type: TabStopType.RIGHT, position: pages.portrait.textWidth, leader: LeaderType.DOT },
    ],
  }
  const run = { size: sizes.contents, ...(bold ? { font: headingFont } : {}) }
  return style(`TOC${level}`, `toc ${level}`, { next: 'Normal', uiPriority: 39, run, paragraph: layout })
}

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  style('Normal', 'Normal'),
  style('Title', 'Title', {
    next: 'CoverLine',
    run: { font: headingFont, size: sizes.cover },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 360, ...single } },
  }),
  style('CoverCompany', 'Cover Company', {
    run: { font: headingFont, size: sizes.title },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60, ...single } },
  }),
  style('CoverLine', 'Cover Line', {
    run: { size: sizes.heading1 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 60, ...pitch(24) } },
  }),
  style('DocumentTitle', documentTitleName, {
    next: 'BodyTextFirstIndent',
    run: { font: headingFont, size: sizes.title },
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      keepLines: true,
      spacing: { before: 120, after: 120, ...single },
      outlineLevel: 0,
    },
  }),
  style('FrontCompany', 'Front Company', {
    run: { font: headingFont, size: sizes.heading3 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: 60, ...single } },
  }),
  style('FrontLabel', 'Front Label', {
    run: { font: headingFont, size: sizes.table },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: 80, ...single } },
  }),
  style('TOCHeading', 'TOC Heading', {
    next: 'Normal',
    uiPriority: 39,
    run: { font: headingFont, size: sizes.heading1 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 320, ...single } },
  }),
  heading(1, sizes.heading1, 320, 150),
  heading(2, sizes.heading2, 200, 90),
  heading(3, sizes.heading3, 160, 70),
  heading(4, sizes.body, 160, 70),
  style('BodyText', 'Body Text', { paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: pitch(21) } }),
  style('BodyTextFirstIndent', 'Body Text First Indent', {
    basedOn: 'BodyText',
    // Readers that do not know characters as a unit take the twips.
    paragraph: { indent: { firstLine: 480, firstLineChars: 200 } },
  }),
  style('Note', 'Note', {
    run: { size: sizes.table },
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      spacing: pitch(17),
    },
  }),
  style('ListParagraph', 'List Paragraph', {
    basedOn: 'BodyText',
    uiPriority: 34,
  }),
  style('Caption', 'caption', {
    next: 'BodyTextFirstIndent',
    uiPriority: 35,
    run: { font: headingFont, size: sizes.table },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 100, ...single } },
  }),
  style('Figure', 'Figure', {
    next: 'Caption',
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0, ...single } },
  }),
  style('TableText', 'Table Text', {
    run: { size: sizes.table },
    paragraph: { spacing: pitch(15.75) },
  }),
  style('TableTextCompact', 'Table Text Compact', {
    basedOn: 'TableText',
    run: { size: sizes.small },
    paragraph: { spacing: pitch(12.2) },
  }),
  style('Header', 'header', {
    uiPriority: 99,
    run: { size: sizes.small },
    paragraph: { spacing: single },
  }),
  style('Footer', 'footer', {
    uiPriority: 99,
    run: { size: sizes.small },
    paragraph: { alignment: AlignmentType.CENTER, spacing: single },
  }),
  style('Gap', 'Gap', {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  }),
  contents(1, 0, 0, true),
  contents(2, 220, 440, false),
  contents(3, 660, 600, false),
  contents(4, 1260, 760, false),
  contents(5, 2020, 900, false),
]

/** Styles of the file. Fonts and language stand in the defaults and in the styles, never in the theme. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: bodyFont, size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
    // The library's own have colours; nobody uses them here.
    heading5: { name: 'heading 5', run: { font: headingFont } },
    heading6: { name: 'heading 6', run: { font: headingFont } },
  },
  paragraphStyles: [...paragraphStyles],
  characterStyles: [
    { id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont' },
    {
      id: 'Blank',
      name: 'Blank',
      basedOn: 'DefaultParagraphFont',
      // An unfilled field is seen at once, on screen and in print, and is found by its style.
      run: { underline: {}, shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'D9D9D9' } },
    },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      basedOn: 'DefaultParagraphFont',
      uiPriority: 99,
      run: { color: '0563C1', underline: {} },
    },
  ],
}
