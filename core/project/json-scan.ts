import type { ShapePath } from '../diagnostics/shape.js'

/** What is wrong with JSON text: it breaks the grammar, or an object names a key that it may not. */
export type JsonFault =
  | { readonly type: 'grammar'; readonly problem: '@json-end' | '@json-string'; readonly line: number }
  | { readonly type: 'grammar'; readonly problem: '@json-token'; readonly line: number; readonly token: string }
  | {
      readonly type: 'key'
      readonly problem: '@duplicate-key' | '@unknown-key'
      readonly line: number
      readonly path: ShapePath
    }

/** A step down into a value: the key of an object or the index of an array. Only valid while it is visited. */
export type JsonStep = { readonly isObject: boolean; readonly key: string; readonly index: number }

/** Called for every value with the steps to it and its line; `true` ends the walk. */
export type JsonVisit = (steps: readonly JsonStep[], line: number) => boolean

/**
 * Walks over JSON text and finds its first fault with the line, in the same words on every JavaScript engine.
 * `JSON.parse` keeps the last of two equal keys in silence; here they are a fault, as is the key `__proto__`.
 */
export const scanJson = (text: string, visit?: JsonVisit): JsonFault | undefined => {
  const scan: Scan = { text, position: 0, line: 1, frames: [], state: 'value', visit }
  for (;;) {
    skipBlanks(scan)
    const result = steps[scan.state](scan)
    if (result !== undefined) return result === 'done' ? undefined : result
  }
}

type Frame = { readonly isObject: boolean; readonly keys: Set<string>; key: string; index: number }

/** The key or index of a step. */
export const stepKey = (step: JsonStep): string | number => (step.isObject ? step.key : step.index)

type State = 'value' | 'firstElement' | 'firstKey' | 'key' | 'colon' | 'after'

type Scan = {
  readonly text: string
  readonly frames: Frame[]
  readonly visit: JsonVisit | undefined
  position: number
  line: number
  state: State
}

type Outcome = JsonFault | 'done' | undefined

const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const value = (scan: Scan): Outcome => {
  if (scan.visit?.(scan.frames, scan.line) === true) return 'done'
  const character = scan.text[scan.position]
  if (character === '{' || character === '[') {
    scan.frames.push({ isObject: character === '{', keys: new Set(), index: 0, key: '' })
    return advance(scan, scan.position + 1, character === '{' ? 'firstKey' : 'firstElement')
  }
  if (character === '"') {
    const end = stringEnd(scan.text, scan.position)
    return end === undefined ? openString(scan) : advance(scan, end, 'after')
  }
  literal.lastIndex = scan.position
  return literal.test(scan.text) ? advance(scan, literal.lastIndex, 'after') : unexpected(scan)
}

const key = (scan: Scan): Outcome => {
  const frame = scan.frames.at(-1)
  if (frame === undefined || scan.text[scan.position] !== '"') return unexpected(scan)
  const end = stringEnd(scan.text, scan.position)
  if (end === undefined) return openString(scan)
  frame.key = String(JSON.parse(scan.text.slice(scan.position, end)))
  const isKnown = frame.keys.has(frame.key)
  if (isKnown || frame.key === '__proto__')
    return {
      type: 'key',
      problem: isKnown ? '@duplicate-key' : '@unknown-key',
      line: scan.line,
      path: currentPath(scan),
    }
  frame.keys.add(frame.key)
  return advance(scan, end, 'colon')
}

const after = (scan: Scan): Outcome => {
  const frame = scan.frames.at(-1)
  if (frame === undefined) return scan.position < scan.text.length ? unexpected(scan) : 'done'
  if (scan.text[scan.position] === (frame.isObject ? '}' : ']')) return close(scan)
  if (scan.text[scan.position] !== ',') return unexpected(scan)
  frame.index += 1
  return advance(scan, scan.position + 1, frame.isObject ? 'key' : 'value')
}

const steps = {
  value,
  key,
  after,
  firstElement: (scan) => (scan.text[scan.position] === ']' ? close(scan) : value(scan)),
  firstKey: (scan) => (scan.text[scan.position] === '}' ? close(scan) : key(scan)),
  colon: (scan) => (scan.text[scan.position] === ':' ? advance(scan, scan.position + 1, 'value') : unexpected(scan)),
} satisfies Record<State, (scan: Scan) => Outcome>

const advance = (scan: Scan, position: number, state: State): undefined => {
  scan.position = position
  scan.state = state
}

const close = (scan: Scan): undefined => {
  scan.frames.pop()
  return advance(scan, scan.position + 1, 'after')
}

const skipBlanks = (scan: Scan): void => {
  for (;;) {
    const character = scan.text.charCodeAt(scan.position)
    if (character === 0x0a) scan.line += 1
    else if (character !== 0x20 && character !== 0x0d && character !== 0x09) return
    scan.position += 1
  }
}

const currentPath = (scan: Scan): ShapePath => scan.frames.map(stepKey)

const unexpected = ({ text, position, line }: Scan): JsonFault => {
  const token = /^(?:\w+|.)/su.exec(text.slice(position, position + 20))?.[0]
  return token === undefined
    ? { type: 'grammar', problem: '@json-end', line }
    : { type: 'grammar', problem: '@json-token', line, token }
}

const openString = (scan: Scan): JsonFault => ({ type: 'grammar', problem: '@json-string', line: scan.line })

/** The position after the string that starts here; undefined where it is open or holds what a string may not. */
const stringEnd = (text: string, start: number): number | undefined => {
  for (let position = start + 1; position < text.length; position += 1) {
    const character = text.charCodeAt(position)
    if (character === 0x22) return position + 1
    if (character < 0x20) return undefined
    if (character === 0x5c) {
      escape.lastIndex = position
      if (!escape.test(text)) return undefined
      position = escape.lastIndex - 1
    }
  }
  return undefined
}
