/** A point in millimetres from the drawing's top left. */
export type Point = { readonly x: number; readonly y: number }

/** A closed shape with centred lines of text. */
export type DrawingBox = {
  readonly kind: 'box'
  readonly shape: 'rectangle' | 'rounded' | 'diamond' | 'document'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly DrawingLine[]
  readonly fill: 'none' | 'light' | 'medium'
}

/** A line of text in a box. */
export type DrawingLine = { readonly text: string; readonly size: number; readonly bold: boolean }

/** A line of segments, with an arrow head at its end where `arrow` is true. */
export type DrawingPath = { readonly kind: 'path'; readonly points: readonly Point[]; readonly arrow: boolean }

/** Free text; `size` in millimetres (em), (x, y) is the middle of the text. */
export type DrawingText = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
}

/** A vector drawing in millimetres. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly elements: readonly (DrawingBox | DrawingPath | DrawingText)[]
}
