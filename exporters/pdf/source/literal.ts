/* eslint-disable no-control-regex -- control characters are what this file is about */

/** Characters that no page can show: controls but for tab and line feed, and non-characters. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu
const loneSurrogate = /\p{Surrogate}/gu
/** A quick first look: almost no text has any of these, and pairs of surrogates are rare. */
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

/** Text as it may be printed: without control characters, halves of characters replaced by U+FFFD. */
export const printable = (text: string): string =>
  suspicious.test(text) ? text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(loneSurrogate, '\ufffd') : text

/** A Typst string literal. Text reaches Typst only in this form, so nothing in it is ever read as markup. */
export const literal = (text: string): string => {
  const shown = printable(text)
  if (!bending.test(shown)) return `"${shown}"`
  return `"${shown.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`
}

/** What a literal must escape: few texts have any of it. */
const bending = /[\\"\n\t]/

/** A number with at most four decimals, without an exponent. */
export const decimal = (value: number): string => {
  const rounded = Math.round(value * 10_000) / 10_000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** A length in millimetres, to a hundredth. */
export const millimetres = (value: number): string => `${decimal(Math.round(value * 100) / 100)}mm`

/** A Typst array; one element keeps its comma. */
export const array = (elements: readonly string[]): string =>
  elements.length === 1 ? `(${elements[0]},)` : `(${elements.join(', ')})`

/** Named arguments; those that are null are left out. */
export const named = (values: Readonly<Record<string, string | null>>): readonly string[] => {
  const given: string[] = []
  for (const name in values) {
    const value = values[name]
    if (value !== null && value !== undefined) given.push(`${name}: ${value}`)
  }
  return given
}

/** A call on one line. */
export const call = (name: string, ...parameters: readonly string[]): string => `${name}(${parameters.join(', ')})`

/** A call with one argument a line. Nothing is indented: a compilation would be copied once for every level. */
export const longCall = (name: string, ...parameters: readonly string[]): string =>
  `${name}(\n${parameters.map((parameter) => `${parameter},\n`).join('')})`

/** A code block. */
export const block = (statements: readonly string[]): string =>
  statements.length === 0 ? '{}' : `{\n${statements.map((statement) => `${statement}\n`).join('')}}`
