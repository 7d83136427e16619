import { create } from 'fontkitten'

/**
 * A font file. With a path the typesetter reads only what it needs of it; without one it gets the bytes.
 * `bytes` is called when a character's presence is in doubt, so the caller may read the file then.
 */
export type PdfFont = {
  readonly family: string
  readonly design: 'serif' | 'sans'
  readonly path?: string
  readonly bytes: () => Uint8Array
}

type HasCharacter = (codePoint: number) => boolean

const coverages = new WeakMap<PdfFont, HasCharacter>()

const readCoverage = (font: PdfFont): HasCharacter => {
  const bytes = font.bytes()
  const opened = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const characters = new Set(
    opened.isCollection ? opened.fonts.flatMap((each) => each.characterSet) : opened.characterSet,
  )
  return (codePoint) => characters.has(codePoint)
}

const coverageOf = (font: PdfFont): HasCharacter => {
  const known = coverages.get(font)
  if (known !== undefined) return known
  const coverage = readCoverage(font)
  coverages.set(font, coverage)
  return coverage
}

/** True when one of the fonts has the character. Fonts are opened one by one, only while none has it. */
export const someFontHas = (fonts: readonly PdfFont[], codePoint: number): boolean =>
  fonts.some((font) => coverageOf(font)(codePoint))

/** The families for text and for headings; each ends with the others, so that a rare character is still found. */
export const familiesOf = (
  fonts: readonly PdfFont[],
): { readonly serif: readonly string[]; readonly sans: readonly string[] } => {
  const named = (design: PdfFont['design']): readonly string[] =>
    fonts.filter((font) => font.design === design).map((font) => font.family)
  const serif = named('serif')
  const sans = named('sans')
  return { serif: [...new Set([...serif, ...sans])], sans: [...new Set([...sans, ...serif])] }
}
