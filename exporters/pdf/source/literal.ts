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
export const literal = (text: string): string =>
  `"${printable(text).replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`

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
export const named = (values: Readonly<Record<string, string | null>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))

/** A call on one line. */
export const call = (name: string, ...parameters: readonly string[]): string => `${name}(${parameters.join(', ')})`

/** A call with one argument a line, indented. */
export const longCall = (name: string, ...parameters: readonly string[]): string =>
  `${name}(\n${parameters.map((parameter) => indented(parameter) + ',\n').join('')})`

/** A code block. */
export const block = (statements: readonly string[]): string =>
  statements.length === 0 ? '{}' : `{\n${statements.map((statement) => indented(statement) + '\n').join('')}}`

const indented = (code: string): string => '  ' + code.replaceAll('\n', '\n  ')
