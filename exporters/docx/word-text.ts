/** Controls, lone surrogates and noncharacters: Word refuses a file that has them in its text. */
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that may stand in a part of the package. Line breaks become `\n`. */
export const wordText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unwanted, '')

/** Text of one line, for properties, names and headers. */
export const wordLine = (text: string): string => wordText(text).replace(/\s*\n\s*/g, ' ')

/** A copy of plain data with every text made fit for Word; bytes are left alone. */
export const cleanTexts = <Data>(data: Data): Data => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return wordText(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
    const copy: Record<string, unknown> = {}
    for (const key in value) copy[key] = clean((value as Record<string, unknown>)[key])
    return copy
  }
  return clean(data) as Data
}

/**
 * Punctuation and symbols that Latin and Chinese fonts both have. Without a hint Word takes the Latin font, and Chinese
 * quotes and dashes come out narrow.
 */
const ambiguous = /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2100-\u27bf\u2b00-\u2bff]/

/** True for a text with punctuation that needs the hint. */
export const isAmbiguous = (text: string): boolean => ambiguous.test(text)

/** Width of a line in em: Chinese characters are square, Latin ones about half as wide. */
export const estimatedWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.52 : 1), 0)
