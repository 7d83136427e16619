import type { PrintSet } from '../../../core/transform/print-set.js'
import { wordLine } from '../word-text.js'

/** A part of the package that is written here and not by the library. */
export type FixedPart = { readonly path: string; readonly data: string }

/** Escapes text for the parts that are written as a whole. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Title, company and dates: the library would take the clock for the dates, and knows no language. */
const coreProperties = (set: PrintSet, createdAt: number): string => {
  const [only] = set.documents.length === 1 ? set.documents : []
  const date = `${new Date(createdAt * 1000).toISOString().slice(0, 19)}Z`
  const line = (text: string): string => escapeXml(wordLine(text))
  return [
    `${declaration}<cp:coreProperties`,
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${line(only?.title ?? set.title)}</dc:title>`,
    `<dc:subject>${line(set.standard)}</dc:subject>`,
    `<dc:creator>${line(set.company)}</dc:creator>`,
    `<cp:keywords>${line(set.keywords.join('；'))}</cp:keywords>`,
    `<cp:lastModifiedBy>${line(set.company)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    `<dc:language>${set.language}</dc:language></cp:coreProperties>`,
  ].join('')
}

const compatibility = (name: string, value: string): string =>
  `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`

/** Settings as Chinese Word writes them. Nothing asks for fields to be updated when the file is opened. */
const settings = [
  `${declaration}<w:settings ${word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>`,
  '<w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/>',
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
  compatibility('compatibilityMode', '15'),
  compatibility('overrideTableStyleFontSizeAndJustification', '1'),
  compatibility('enableOpenTypeFeatures', '1'),
  compatibility('doNotFlipMirrorIndents', '1'),
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"',
  ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6"',
  ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
].join('')

const font = (name: string, other: string, panose: string, charset: string, family: string, pitch: string): string =>
  `<w:font w:name="${name}">${other === '' ? '' : `<w:altName w:val="${other}"/>`}<w:panose1 w:val="${panose}"/>` +
  `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`

/** The three fonts, with the names that systems without Chinese names know them by. */
const fontTable = [
  `${declaration}<w:fonts ${word}>`,
  font('Times New Roman', '', '02020603050405020304', '00', 'roman', 'variable'),
  font('宋体', 'SimSun', '02010600030101010101', '86', 'auto', 'variable'),
  font('黑体', 'SimHei', '02010609060101010101', '86', 'modern', 'fixed'),
  '</w:fonts>',
].join('')

const themeFont = (name: 'major' | 'minor', eastAsian: string): string =>
  `<a:${name}Font><a:latin typeface="Times New Roman"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/></a:${name}Font>`

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

const times = (count: number, text: string): string => text.repeat(count)

/** A theme without the font lists of Office: WPS asks for each font in them that the machine has not. */
const theme = [
  `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">`,
  '<a:themeElements><a:clrScheme name="Office">',
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
  ...[
    colour('dk2', '44546A'),
    colour('lt2', 'E7E6E6'),
    colour('accent1', '4472C4'),
    colour('accent2', 'ED7D31'),
    colour('accent3', 'A5A5A5'),
    colour('accent4', 'FFC000'),
    colour('accent5', '5B9BD5'),
    colour('accent6', '70AD47'),
    colour('hlink', '0563C1'),
    colour('folHlink', '954F72'),
  ],
  `</a:clrScheme><a:fontScheme name="Office">${themeFont('major', '黑体')}${themeFont('minor', '宋体')}</a:fontScheme>`,
  `<a:fmtScheme name="Office"><a:fillStyleLst>${times(3, solid)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${times(3, `<a:ln w="6350">${solid}</a:ln>`)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${times(3, '<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${times(3, solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
].join('')

/** The parts that take the place of the library's. */
export const fixedParts = (set: PrintSet, createdAt: number): readonly FixedPart[] => [
  { path: 'docProps/core.xml', data: coreProperties(set, createdAt) },
  { path: 'word/settings.xml', data: settings },
  { path: 'word/fontTable.xml', data: fontTable },
  { path: 'word/theme/theme1.xml', data: theme },
]
