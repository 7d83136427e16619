import { LevelFormat } from 'docx'

/** The number formats that labels of a print set have. */
export type CounterFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman'

const letter = (first: string, value: number): string => {
  // After z Word goes on with aa, bb, cc.
  const times = Math.floor((value - 1) / 26) + 1
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(times)
}

const romanDigits: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  let rest = value
  let digits = ''
  for (const [worth, digit] of romanDigits) for (; rest >= worth; rest -= worth) digits += digit
  return digits
}

const writers = {
  decimal: String,
  lowerLetter: (value: number) => letter('a', value),
  upperLetter: (value: number) => letter('A', value),
  lowerRoman: roman,
} satisfies Record<CounterFormat, (value: number) => string>

/** A counter as Word writes it. */
export const writeCounter = (format: CounterFormat, value: number): string => writers[format](value)

/** A number as text is read: how it counts, and how far it has come. */
export type Counter = { readonly format: CounterFormat; readonly value: number }

const most = 300

/** What a text may count as, the lowest first: `i` is the first Roman number and the ninth letter. */
const readings = (text: string): readonly Counter[] => {
  if (/^(?:0|[1-9]\d{0,3})$/.test(text)) return [{ format: 'decimal', value: Number(text) }]
  const formats: readonly CounterFormat[] = /^[a-z]+$/.test(text) ? ['lowerLetter', 'lowerRoman'] : ['upperLetter']
  return formats
    .flatMap((format) => {
      for (let value = 1; value <= most; value += 1)
        if (writeCounter(format, value) === text) return [{ format, value }]
      return []
    })
    .sort((one, other) => one.value - other.value)
}

/** What a text counts as: `b` is the second letter, `i` the first Roman number. Null where Word has no such number. */
export const readCounter = (text: string): Counter | null => readings(text)[0] ?? null

/** The library's name of a format. */
export const levelFormats = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
} satisfies Record<CounterFormat, (typeof LevelFormat)[keyof typeof LevelFormat]>
