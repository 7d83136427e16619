/** Widths in em of a Latin face, rounded up; all that is not Latin is taken as one em. */
const widthOf = (character: string): number => {
  if (character >= '\u2000') return 1
  if (/[ijlft.,:;'|!()[\] ]/.test(character)) return 0.36
  return /[A-Zmw@%&—]/.test(character) ? 0.72 : 0.56
}

/** About how wide a text is, in em. */
export const widthInEm = (text: string): number => {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** Typst parts a Latin word at few places, so one that is wider than its room would run over its neighbour. */
const latinWord = /[!-\u024f]{2,}/g
const joints = /(?<=[-/.,:;?&=_@+])/u

const invisibleBreak = '\u200b'

/** Break points between the parts of a code or an address, and between all letters of a part that is still too wide. */
const part = (word: string, room: number): string =>
  word
    .split(joints)
    .map((piece) => (widthInEm(piece) > room ? [...piece].join(invisibleBreak) : piece))
    .join(invisibleBreak)

/** The text with invisible break points in words that do not fit in `room` em. */
export const breakable = (text: string, room: number): string =>
  text.replace(latinWord, (word) => (widthInEm(word) > room ? part(word, room) : word))
