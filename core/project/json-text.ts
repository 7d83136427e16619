/** For the elements of an array that is opened to one element a line: the keys whose arrays are opened in turn. */
export type Opened = (element: unknown) => readonly string[]

/** For a map from keys to values: a member a line. */
export const memberLines = 'members'

/** How an object is laid out: the keys whose arrays stand one element a line, and whose maps one member a line. */
export type JsonLayout = Readonly<Record<string, Opened | typeof memberLines>>

/** An array whose elements are one line each. */
export const flatElements: Opened = () => []

/**
 * JSON text for a file that people read in git: one key of the object a line, and the elements of the arrays that
 * `layout` names one a line; everything below stands on its line.
 */
export const writeJson = (value: object, layout: JsonLayout): string => {
  const lines = present(value).map(([key, member]) => {
    const opened = layout[key]
    if (opened === memberLines) return `  ${JSON.stringify(key)}: ${members(member, '  ')}`
    return `  ${JSON.stringify(key)}: ${opened === undefined ? compact(member) : elements(member, opened, '  ')}`
  })
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

const members = (value: unknown, indent: string): string => {
  const lines = present(value as object).map(([key, member]) => `${indent}  ${compact(key)}: ${compact(member)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

const elements = (value: unknown, opened: Opened, indent: string): string => {
  if (!Array.isArray(value) || value.length === 0) return compact(value)
  const lines = value.map((element: unknown) => `${indent}  ${elementLine(element, opened(element), `${indent}  `)}`)
  return `[\n${lines.join(',\n')}\n${indent}]`
}

const elementLine = (element: unknown, openedKeys: readonly string[], indent: string): string => {
  if (openedKeys.length === 0 || typeof element !== 'object' || element === null) return compact(element)
  const members = present(element).map(
    ([key, member]) =>
      `${JSON.stringify(key)}:${openedKeys.includes(key) ? elements(member, flatElements, indent) : compact(member)}`,
  )
  return `{${members.join(',')}}`
}

/** Characters that cannot be seen are written as escapes, so that they show in a diff. */
const compact = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u200b\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const present = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, member]) => member !== undefined)
