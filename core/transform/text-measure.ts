/** Height of a line of text in a drawing, in em. */
export const lineHeight = 1.3

const ellipsis = '…'

/** Advance widths in em, grouped: the bold Latin of Noto Sans SC, rounded up, so that a measured text surely fits. */
const advances: readonly (readonly [number, string])[] = [
  [0.25, ' '],
  [0.34, "'Iijl|,.:;"],
  [0.43, '!()-/[]\\{}°t'],
  [0.53, 'z*?fcsr'],
  [0.6, '"0123456789#$+<=>^_~aevxyFLJ'],
  [0.66, 'bdghknopqu`AESTYXZCV'],
  [0.78, 'BDGHKNOPQRU&'],
  [1.01, '%@mMwW·×÷±§'],
]

const advanceOf = new Map(
  advances.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
)

const combining = /^[\p{Mn}\p{Me}\u200b-\u200f\ufe00-\ufe0f]$/u

/** Chinese characters and marks: most of the text, known without looking further. */
const isChinese = (code: number): boolean => code >= 0x3000 && code < 0xfe00

/** Width of a character in em: full width from U+2000 on (Chinese fonts set dashes and quotes full), Latin by table. */
const widthOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (isChinese(code)) return 1
  const known = advanceOf.get(character)
  if (known !== undefined) return known
  if (combining.test(character)) return 0
  return code < 0x2000 ? 0.67 : 1
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000

const sumOf = (text: string): number => {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return sum
}

/** Width of a line of text in the unit of `size` (em): a safe upper estimate for the sans faces that we print with. */
export const measureText = (text: string, size: number): number => {
  let sum = 0
  // Most of a text is Chinese; only what is not has to be looked at as a character.
  for (let index = 0; index < text.length; index += 1) {
    if (isChinese(text.charCodeAt(index))) {
      // Halves of rare characters lie in the range too: such a text is measured by its characters.
      if (isSurrogate(text.charCodeAt(index))) return size * sumOf(text)
      sum += 1
    } else sum += widthOf(text.charAt(index))
  }
  return size * sum
}

const noLineStart = new Set('，。、；：？！）》」』】〕”’…—·％,.;:?!)]}%/-')
const noLineEnd = new Set('（《「『【〔“‘([{')
/** Words of questions and clauses that must not fall apart. */
const unbreakable = new Set(['是否', '能否', '可否', '有无', '哪一', '哪种', '以及', '或者', '并且'])
const latinWord = /[\p{Script=Latin}\p{N}\p{Mn}\-_.@/%+#&'’]/u
const inLatinWord = (character: string): boolean =>
  !isChinese(character.codePointAt(0) ?? 0) && latinWord.test(character)

/** Pieces between which a line may break: words and characters with the punctuation that sticks to them. */
const pieces = (text: string): readonly string[] => {
  const result: string[] = []
  let open = ''
  let previous = ''
  for (const character of text) {
    const last = result.length - 1
    const sticks =
      open === '' && last >= 0 && (noLineStart.has(character) || combining.test(character) || character === ' ')
    const sameWord = open === '' && last >= 0 && inLatinWord(character) && inLatinWord(previous)
    const oneWord = open === '' && last >= 0 && unbreakable.has(previous + character)
    if (sticks || sameWord || oneWord) result[last] += character
    else if (noLineEnd.has(character)) open += character
    else {
      result.push(open + character)
      open = ''
    }
    previous = character
  }
  if (open !== '') result.push(open)
  return result
}

type Piece = { readonly text: string; readonly width: number; readonly visible: number }

const pieceOf = (text: string, size: number): Piece => ({
  text,
  width: measureText(text, size),
  visible: measureText(text.trimEnd(), size),
})

/** Cuts a piece that is wider than a line, such as a long Latin word, into characters. */
const splitWide = (piece: Piece, size: number, width: number): readonly Piece[] =>
  piece.visible <= width ? [piece] : [...piece.text].map((character) => pieceOf(character, size))

/** Fills lines from left to right; every line but an unbreakable one keeps to the width. */
const fill = (source: readonly Piece[], size: number, width: number): readonly string[] => {
  const lines: string[] = []
  let used = 0
  for (const piece of source.flatMap((one) => splitWide(one, size, width))) {
    const last = lines.length - 1
    if (last < 0 || used + piece.visible > width) {
      lines.push(piece.text)
      used = piece.width
    } else {
      lines[last] += piece.text
      used += piece.width
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Shortens a text to the width, with an ellipsis where something is lost. */
const cut = (text: string, size: number, width: number): string => {
  const characters = [...text]
  while (characters.length > 0 && measureText(characters.join('') + ellipsis, size) > width) characters.pop()
  return characters.join('').trimEnd() + ellipsis
}

const breaksAfter = /[的、，；：）》\s-]$/u
const breaksBefore = /^([并与和及或（《]|是否|能否|可否|有无)/u

const conjunction = /^[并与和及或]$/u

/** Price of a break after each piece: none at a mark or particle, little between words, which mostly have two characters. */
const breakPrices = (source: readonly Piece[]): readonly number[] => {
  const isGood = (index: number): boolean => {
    const next = source[index + 1]
    return next === undefined || breaksAfter.test(source[index]?.text ?? '') || breaksBefore.test(next.text)
  }
  let start = 0
  return source.map((piece, index) => {
    if (isGood(index)) {
      start = index + 1
      return 0
    }
    if (conjunction.test(piece.text)) {
      start = index + 1
      return 0.8
    }
    if (source[index + 1]?.text.startsWith('的')) return 0.8
    let end = index
    while (!isGood(end)) end += 1
    if (source[end]?.text === '的') end -= 1
    if ((end - start + 1) % 2 === 1) return 0.3
    return (index + 1 - start) % 2 === 0 ? 0.2 : 0.5
  })
}

type Layout = { readonly price: number; readonly lines: readonly string[] }

/** Breaks into exactly `count` lines of about equal length, at the best places; undefined where that is impossible. */
const balance = (source: readonly Piece[], width: number, count: number): readonly string[] | undefined => {
  const prices = breakPrices(source)
  const mean = source.reduce((sum, piece) => sum + piece.width, 0) / count
  const known = new Map<string, Layout | undefined>()
  const best = (from: number, left: number): Layout | undefined => {
    const key = `${from} ${left}`
    if (known.has(key)) return known.get(key)
    let found: Layout | undefined
    let [used, text] = [0, '']
    for (let index = from; index < source.length; index += 1) {
      const piece = source[index]
      if (piece === undefined || used + piece.visible > width) break
      used += piece.width
      text += piece.text
      const last = index === source.length - 1
      if (last !== (left === 1)) continue
      const rest = last ? { price: 0, lines: [] } : best(index + 1, left - 1)
      if (rest === undefined) continue
      const price = ((used - mean) / mean) ** 2 + (last ? 0 : (prices[index] ?? 0)) + rest.price
      if (found === undefined || price <= found.price) found = { price, lines: [text.trim(), ...rest.lines] }
    }
    known.set(key, found)
    return found
  }
  return best(0, count)?.lines
}

/** How much the line breaks of a text hurt: 0 at marks and particles, up to about 1 for each word torn apart. */
export const breakPrice = (lines: readonly string[]): number => {
  const source = pieces(lines.join('')).map((piece) => pieceOf(piece, 1))
  const prices = breakPrices(source)
  const ends = new Set<number>()
  lines.reduce((length, line) => {
    ends.add(length + line.length)
    return length + line.length
  }, 0)
  let [length, sum] = [0, 0]
  source.forEach((piece, index) => {
    length += piece.text.length
    if (ends.has(length)) sum += prices[index] ?? 0
  })
  return sum
}

/**
 * Makes a text ready to be broken, for several widths, into at most `maxLines` lines of about equal length, by the
 * Chinese rules for punctuation at line ends. The last line ends with … when something had to be cut; an empty text has
 * no lines.
 */
export const breakableText = (text: string, size: number): ((width: number, maxLines: number) => readonly string[]) => {
  const clean = text.replace(/\s+/gu, ' ').trim()
  const source = pieces(clean).map((piece) => pieceOf(piece, size))
  return (width, maxLines) => {
    if (clean === '' || maxLines < 1) return []
    const lines = fill(source, size, width)
    if (lines.length === 1) return lines
    if (lines.length <= maxLines) return balance(source, width, lines.length) ?? lines
    return [...lines.slice(0, maxLines - 1), cut(lines.slice(maxLines - 1).join(''), size, width)]
  }
}

/** Breaks a text for one width, as `breakableText` does. */
export const wrapText = (text: string, size: number, width: number, maxLines: number): readonly string[] =>
  breakableText(text, size)(width, maxLines)
