import { create } from 'fontkitten'

/** Advance and outline of a character, in em; the outline's y axis points up, in font units. */
export type GlyphOutline = { readonly advance: number; readonly path: string }

/** The outlines of a font, each taken from the file once. */
export type GlyphOutlines = { readonly unitsPerEm: number; readonly outline: (character: string) => GlyphOutline }

/** Opens a TrueType font for its outlines; null where the bytes are not a single font. */
export const openOutlines = (bytes: Uint8Array): GlyphOutlines | null => {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (font.isCollection) return null
  const known = new Map<string, GlyphOutline>()
  return {
    unitsPerEm: font.unitsPerEm,
    outline: (character) => {
      const cached = known.get(character)
      if (cached !== undefined) return cached
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
      const outline = { advance: glyph.advanceWidth / font.unitsPerEm, path: glyph.path.toSVG() }
      known.set(character, outline)
      return outline
    },
  }
}
