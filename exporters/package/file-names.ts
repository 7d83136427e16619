/** The longest name that is left in one piece: with 80 Chinese characters it stays under the 255 bytes of most disks. */
const longestName = 80

// What Windows forbids in names, with the full-width characters that read the same.
const lookalikes: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** A name for one file or folder that every common system accepts; the extension survives shortening. */
export const safeFileName = (name: string): string => {
  const readable = name
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}|\p{Bidi_Control}/gu, '')
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, (character) => lookalikes[character] ?? '_')
  return fitting(readable)
}

/** `SP-14 顾客投诉处理控制程序.docx`: the name under which a document stands in a package. */
export const documentFileName = (code: string, title: string, extension: string): string =>
  safeFileName(`${[code, title].filter((part) => part !== '').join(' ')}.${extension}`)

/** A relative path of safe names: no drive, no way out of the folder into which the package is unpacked. */
export const safePath = (path: string): string => {
  const names = path.split('/').filter((name) => name !== '' && name !== '.' && name !== '..')
  return names.length === 0 ? '_' : names.map(safeFileName).join('/')
}

/** The path, or the path with a number where it is taken; Windows does not tell upper from lower case. */
export const freePath = (path: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(pathKey(path))) return path
  const slash = path.lastIndexOf('/') + 1
  const [stem, extension] = splitName(path.slice(slash))
  for (let number = 2; ; number += 1) {
    const candidate = `${path.slice(0, slash)}${stem} (${number})${extension}`
    if (!taken.has(pathKey(candidate))) return candidate
  }
}

/** What two paths share when they would be one file on Windows. */
export const pathKey = (path: string): string => path.toLowerCase()

const reservedByWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

// Each rule may make work for the others (a shortened name can end in a dot), so they run until none has any.
const fitting = (name: string): string => {
  const trimmed = name.replace(/^ +|[ .]+$/g, '')
  const named = trimmed === '' ? '_' : reservedByWindows.test(trimmed) ? `_${trimmed}` : trimmed
  const short = shorten(named)
  return short === name ? short : fitting(short)
}

const shorten = (name: string): string => {
  const [stem, extension] = splitName(name)
  const room = longestName - extension.length
  if (stem.length <= room) return name
  return `${stem.slice(0, room).replace(/[\ud800-\udbff]$/, '')}${extension}`
}

// An extension is short and plain; `5.1 说明` has none.
const splitName = (name: string): readonly [string, string] => {
  const match = /^(.+)(\.[A-Za-z0-9]{1,8})$/su.exec(name)
  return match === null ? [name, ''] : [match[1] ?? '', match[2] ?? '']
}
