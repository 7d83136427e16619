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
export const chineseCharacters = (text: string): number => {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= firstCommon && unit <= lastCommon) count += 1
    else if (unit >= firstOfAll) {
      const character = String.fromCodePoint(text.codePointAt(index) ?? unit)
      if (chinese.test(character)) count += 1
      index += character.length - 1
    }
  }
  return count
}

const chinese = /\p{Script=Han}/u

/** The block of all characters that are in common use: 一 to 鿿. */
const firstCommon = 0x4e00
const lastCommon = 0x9fff

/** No character before this one is Chinese. */
const firstOfAll = 0x2e80
