import { PageOrientation, type ISectionPropertiesOptions } from 'docx'
import type { Orientation } from '../../core/transform/print-set.js'

/** Twips (twentieths of a point) of a length in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

const paper = { width: 11906, height: 16838 } as const

/** A page as Chinese company documents have it: A4, the wide margin at the binding. */
type PageGeometry = {
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly textWidth: number
  readonly textHeight: number
}

const pageOf = (top: number, right: number, bottom: number, left: number, landscape: boolean): PageGeometry => {
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) }
  const width = landscape ? paper.height : paper.width
  const height = landscape ? paper.width : paper.height
  return {
    margin,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  }
}

/** The page of each orientation, in twips. A landscape page is bound at its top. */
export const pages = {
  portrait: pageOf(25.4, 22, 25.4, 28, false),
  landscape: pageOf(28, 25.4, 22, 25.4, true),
} satisfies Record<Orientation, PageGeometry>

/** Millimetres of the text area, for images. */
export const textAreaMillimetres = (orientation: Orientation): { readonly width: number; readonly height: number } => ({
  width: (pages[orientation].textWidth / 1440) * 25.4,
  height: (pages[orientation].textHeight / 1440) * 25.4,
})

/** Page size, margins and distances of header and footer. The library turns a landscape page itself. */
export const pageProperties = (orientation: Orientation): NonNullable<ISectionPropertiesOptions['page']> => ({
  size: {
    ...paper,
    orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: { ...pages[orientation].margin, header: twips(15), footer: twips(14), gutter: 0 },
})
