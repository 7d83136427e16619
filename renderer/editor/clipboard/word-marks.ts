import type { ListPlace } from '../../../core/model/block.js'

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** The heading level that Word or WPS gives a paragraph by outline level or style name; levels below 4 count as 4. */
export const outlineLevelOf = (element: Element): number | undefined => {
  const outline = /mso-outline-level:\s*(\d)/i.exec(styleOf(element))
  if (outline !== null) return Number(outline[1])
  const named = /^(?:MsoHeading|Heading|标题)\s?(\d)$/i.exec(element.className.trim())
  return named === null ? undefined : Number(named[1])
}

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
  return /[0-9a-z一二三四五六七八九十①-⑳][.)、．）]?/i.test(marker.textContent ?? '')
}
