import { diagnose, type Diagnostic, type Place } from '../../core/diagnostics/diagnostic.js'
import type { PrintSet } from '../../core/transform/print-set.js'
import { someFontHas, type PdfFont } from './pdf-font.js'
import { coverText, documentText } from './printed-text.js'
import { printable } from './source/literal.js'

/** Characters that need no glyph: spaces and those that only steer others, such as joiners and selectors. */
const glyphless = /[\s\p{Default_Ignorable_Code_Point}]/u

const nameOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

const distinct = (texts: readonly string[]): ReadonlySet<string> => {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text) characters.add(character)
  return characters
}

/** An accented letter may be composed from two characters of which the font has only the sum. */
const composes = (character: string, texts: readonly string[]): boolean =>
  /\p{M}/u.test(character) && texts.every((text) => !text.normalize('NFC').includes(character))

const inspect = (texts: readonly string[], fonts: readonly PdfFont[], place: Place): readonly Diagnostic[] =>
  [...distinct(texts)].flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character !== '\r' && printable(character) !== character)
      return [diagnose('control-character', { codePoint: nameOf(codePoint) }, place)]
    if (glyphless.test(character) || someFontHas(fonts, codePoint) || composes(character, texts)) return []
    return [diagnose('glyph-missing', { character, codePoint: nameOf(codePoint) }, place)]
  })

/** Names every character that cannot be printed, once for the cover and once for each document that has it. */
export const inspectCharacters = (set: PrintSet, fonts: readonly PdfFont[]): readonly Diagnostic[] => [
  ...inspect(coverText(set), fonts, {}),
  ...set.documents.flatMap((document) => inspect(documentText(document), fonts, { document: document.code })),
]
