import type { Orientation } from '../../../core/transform/print-set.js'
import { field } from '../fields.js'
import { pages } from '../page-geometry.js'
import { tabRun, textRun } from '../runs.js'
import { sizes } from '../word-fonts.js'
import { estimatedWidth, wordLine } from '../word-text.js'
import { element, setting, type Xml } from '../xml.js'

/** What the head of a page says. */
export type PageHead = {
  readonly company: string
  readonly title: string
  readonly code: string
  readonly version: string
}

const rule = element('w:pBdr', {}, [
  element('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 3, 'w:color': '000000' }),
])

/** The header of pages without one: a section without a header would repeat the one before. */
export const noHeader: readonly Xml[] = [element('w:p', {}, [element('w:pPr', {}, [setting('w:pStyle', 'Header')])])]

/** Company on the left, title, code and version on the right; two lines where one is too short. */
export const renderHeader = (head: PageHead, orientation: Orientation): readonly Xml[] => {
  const width = pages[orientation].textWidth
  const left = wordLine(head.company)
  const version = head.version === '' ? '' : `版本 ${head.version}`
  const right = wordLine([head.title, head.code, version].filter((part) => part !== '').join('　'))
  const tabs = element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:pos': width })])
  const fits = (estimatedWidth(left) + estimatedWidth(right) + 2) * (sizes.small / 2) * 20 <= width
  const lines = fits ? [[textRun(left), tabRun(), textRun(right)]] : [[textRun(left)], [tabRun(), textRun(right)]]
  return lines.map((runs, index) => {
    const properties = [setting('w:pStyle', 'Header'), ...(index === lines.length - 1 ? [rule] : []), tabs]
    return element('w:p', {}, [element('w:pPr', {}, properties), ...runs])
  })
}

/** 第 X 页 共 Y 页; readers compute both, the cached values are for those that do not. */
export const renderFooter = (page: number, pageCount: number): readonly Xml[] => [
  element('w:p', {}, [
    element('w:pPr', {}, [setting('w:pStyle', 'Footer')]),
    textRun('第 '),
    ...field('PAGE', [textRun(String(page))]),
    textRun(' 页　共 '),
    ...field('NUMPAGES', [textRun(String(pageCount))]),
    textRun(' 页'),
  ]),
]
