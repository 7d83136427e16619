import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '../../../core/project/json-scan.js'
import { lineOf } from '../../../core/project/read-json.js'

describe('scanJson', () => {
  it.each([
    ['', '@json-end', 1],
    ['{', '@json-end', 1],
    ['{"a":1,\n}', '@json-token', 2],
    ['{"a" 1}', '@json-token', 1],
    ['[1\n2]', '@json-token', 2],
    ['{"a":\n\n"b', '@json-string', 3],
    ['["\n"]', '@json-string', 1],
    ['["\\x"]', '@json-string', 1],
    ['{"a\\x":1}', '@json-string', 1],
    ['[01]', '@json-token', 1],
    ['[1.]', '@json-token', 1],
    ['[tru]', '@json-token', 1],
    ['[1]\n]', '@json-token', 2],
    ['<<<<<<< HEAD', '@json-token', 1],
  ])('finds the fault of %j', (text, problem, line) => {
    expect(scanJson(text)).toMatchObject({ type: 'grammar', problem, line })
    expect(() => JSON.parse(text)).toThrow()
  })

  it('names the token that should not be there', () => {
    expect(scanJson('[nil]')).toMatchObject({ token: 'nil' })
    expect(scanJson('[😀]')).toMatchObject({ token: '😀' })
  })

  it('finds two equal keys however they are spelt, with their path', () => {
    expect(scanJson('{"a":[1,\n{"b":1,\n"\\u0062":2}]}')).toEqual({
      type: 'key',
      problem: '@duplicate-key',
      line: 3,
      path: ['a', 1, 'b'],
    })
  })

  it('finds the key __proto__, which would vanish', () => {
    expect(scanJson('{"a":{"__proto__":1}}')).toMatchObject({ problem: '@unknown-key', path: ['a', '__proto__'] })
  })

  it('takes equal keys in different objects', () => {
    expect(scanJson('[{"a":{"a":1}},{"a":2}]')).toBeUndefined()
  })

  it('survives nesting that would overflow a recursive reader', () => {
    expect(scanJson('['.repeat(300_000))).toMatchObject({ problem: '@json-end' })
    expect(scanJson('['.repeat(300_000) + ']'.repeat(300_000))).toBeUndefined()
  })

  it('takes all that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'))
        expect(scanJson(JSON.stringify(value, null, indent))).toBeUndefined()
      }),
    )
  })

  it('refuses exactly what JSON.parse refuses, repeated keys aside', () => {
    const damaged = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '0', '-', 'e', '\\', '\n', ':', ' ', '{'),
    )
    fc.assert(
      fc.property(damaged, ([json, at, piece]) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + piece + json.slice(place + 1)
        const fault = scanJson(text)
        expect(fault?.type === 'grammar').toBe(!parses(text) && fault?.type !== 'key')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('lineOf', () => {
  const text = '{\n "a": [\n  {"b": 1},\n  {"b": 2,\n   "c": 3}\n ],\n "d": 4\n}'

  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 0, 'b'], 3],
    [['a', 1], 4],
    [['a', 1, 'c'], 5],
    [['d'], 7],
    [['a', 1, 'missing'], 4],
    [['missing'], 1],
  ])('%j stands in line %i', (path, line) => {
    expect(lineOf(text, path)).toBe(line)
  })
})

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
