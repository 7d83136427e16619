/** Names that Windows gives to devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** What no file name of Windows holds; a control character ends a name on other systems too. */
// eslint-disable-next-line no-control-regex
const forbiddenCharacter = /[\\:*?"<>|\u0000-\u001f]/

/**
 * True for a relative path with `/` that stays inside the project folder on every system: no `..`, no drive, no
 * backslash, no device of Windows, no dots or blanks that Windows drops. Links are the store's to check.
 */
export const isProjectPath = (path: string): boolean =>
  path.length <= 400 && !forbiddenCharacter.test(path) && path.split('/').every(isSafeName)

const isSafeName = (name: string): boolean => name !== '' && !/[. ]$/.test(name) && !deviceName.test(name)

/** One name for all spellings of a path that Windows and macOS take for the same file. */
export const samePathKey = (path: string): string => path.normalize('NFC').toLowerCase()
