/**
 * A short fingerprint of a text, eight hexadecimal digits (FNV-1a over its UTF-16 code units, 32 bits). Blanks do not
 * count. It tells whether a text has been rewritten; it is no protection against anybody.
 */
export const textDigest = (text: string): string => {
  let hash = 0x811c9dc5
  for (const character of text.replace(/\s+/gu, '').normalize('NFC').split(''))
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
