/**
 * Text as terms are looked for in it: full-width letters, digits and signs as half-width ones, no blanks, small letters.
 * Line breaks stay, so that no term is found across two cells.
 */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n]+/gu, '')
    .toLowerCase()

/** The number of Chinese characters. */
export const chineseCharacters = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
