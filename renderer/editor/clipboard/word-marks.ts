import type { ListPlace } from '../../../core/model/block.js'

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** The heading level that Word or WPS gives a paragraph by outline level, role or style name. */
export const outlineLevelOf = (element: Element): number | undefined => {
  const outline = /mso-outline-level:\s*(\d)/i.exec(styleOf(element))
  if (outline !== null) return Number(outline[1])
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level'))
    if (level >= 1) return level
  }
  const named = /^(?:MsoHeading|Heading|标题)\s?(\d)$/i.exec(element.className.trim())
  return named === null ? undefined : Number(named[1])
}

/** What Word and WPS put on the clipboard beside the text: tables of contents, comments, hidden text, deleted text. */
export const isLeftOut = (element: Element): boolean =>
  /display:\s*none|mso-hide:\s*all|mso-element:\s*comment-list/i.test(styleOf(element)) ||
  /(?:^|\s)Mso(?:Toc(?:\d|Heading)|CommentReference)/i.test(element.getAttribute('class') ?? '') ||
  (element.tagName === 'DEL' && isTracked(element))

/** True for text of a tracked change: its underline or strike is no format of the text. */
export const isTracked = (element: Element): boolean => element.hasAttribute('cite') || element.hasAttribute('datetime')

/** True for words that Excel lets run over into empty cells: these cells are not merged. */
export const isRunningOver = (cell: Element): boolean => /mso-ignore:\s*colspan/i.test(styleOf(cell))

/** The name of the list that a Word paragraph belongs to: lists side by side are told apart by it. */
export const listNameOf = (element: Element): string | undefined =>
  /mso-list:\s*(l\d+)\s+level\d\s+(lfo\d+)/i.exec(styleOf(element))?.slice(1).join(' ')

/** The list place of a Word paragraph (`mso-list:l0 level2 lfo1`); the kind is read from its printed marker. */
export const listPlaceOf = (element: Element): ListPlace | undefined => {
  const match = /mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(element))
  if (match === null) return undefined
  const level = Math.min(3, Number(match[1])) - 1
  return { kind: isOrdered(element) ? 'ordered' : 'bullet', level: level as ListPlace['level'] }
}

/** True for the marker that Word prints before a list item: it is computed here. */
export const isListMarker = (element: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(element))

const isOrdered = (element: Element): boolean => {
  const marker = [...element.querySelectorAll('[style]')].find(isListMarker)
  if (marker === undefined) return false
  const fonts = [marker, marker.parentElement, ...marker.querySelectorAll('*')].map((one) =>
    one === null ? '' : styleOf(one),
  )
  // Bullets are letters of a symbol font: l, n, u, Ø.
  if (fonts.some((style) => /wingdings|symbol/i.test(style))) return false
  // A letter alone is a bullet too: Word draws a hollow one as an o of Courier New.
  return /[0-9０-９一二三四五六七八九十①-⑳]|[a-z]\s*[.)、．）]/i.test(marker.textContent ?? '')
}
