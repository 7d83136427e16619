import type { Settings } from '../../core/api/schema-app.js'

/** A panel whose width the user may set; lengths in rem, so that they grow with the zoom. */
export type SizedPanel = {
  /** What the settings call its width. */
  readonly name: 'width.tree' | 'width.panel' | 'width.sheet'
  readonly least: number
  readonly most: number
}

/** The tree of documents. */
export const treePanel: SizedPanel = { name: 'width.tree', least: 13, most: 32 }

/** The panels of words beside a document. */
export const textPanel: SizedPanel = { name: 'width.panel', least: 18, most: 48 }

/** The panels that show a sheet or a drawing beside a document: they have a width of their own. */
export const sheetPanel: SizedPanel = { name: 'width.sheet', least: 18, most: 80 }

/** The width that the user set, in rem; undefined for that of the style sheet. */
export const givenWidth = ({ layout }: Settings, { name, least, most }: SizedPanel): number | undefined => {
  const width = layout[name]
  return typeof width === 'number' && width > 0 ? within(width, least, most) : undefined
}

/** The setting of a width; undefined takes it back. */
export const widthSetting = ({ name }: SizedPanel, width: number | undefined): Settings['layout'] => ({
  [name]: width ?? 0,
})

/** How far an arrow key moves an edge, in rem. */
const step = 1

/**
 * The width after a key on the edge: arrows move the edge, Home and End go to the limits. `side` is that of the panel
 * on which the edge is. Undefined for any other key.
 */
export const widthAfterKey = (
  key: string,
  width: number,
  side: 'left' | 'right',
  { least, most }: SizedPanel,
): number | undefined => {
  const outward = side === 'right' ? step : -step
  const moved = { ArrowRight: width + outward, ArrowLeft: width - outward, Home: least, End: most }[key]
  return moved === undefined ? undefined : within(moved, least, most)
}

/** A width within the limits of its panel, to a tenth of a rem. */
export const limitedWidth = (width: number, { least, most }: SizedPanel): number => within(width, least, most)

const within = (width: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(width, least), most) * 10) / 10
