/** Bookmark names hold for Word: a letter first, letters, digits and underlines, at most 40 characters. */
const longest = 40

/** The bookmark of a document. */
export const documentBookmark = (code: string): string => safe(`doc_${code}`)

/** The bookmark of a record form. */
export const recordBookmark = (code: string): string => safe(`rec_${code}`)

/** The bookmark of a block of a document; unique in the set. */
export const blockBookmark = (code: string, block: string): string => safe(`${code}_${block}`)

const safe = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9_]/g, '_')
  const exact = plain === name.replace(/-/g, '_') && plain.length <= longest && /^[A-Za-z]/.test(plain)
  return exact ? plain : `x${plain.slice(0, longest - 10)}_${hash(name)}`
}

/** FNV-1a in hexadecimal: tells apart names that the replacement of characters would make equal. */
const hash = (text: string): string => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value.toString(16).padStart(8, '0')
}
