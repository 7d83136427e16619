import { describe, expect, it } from 'vitest'
import {
  array,
  block,
  decimal,
  literal,
  longCall,
  millimetres,
  named,
  printable,
} from '../../../exporters/pdf/source/literal.js'

describe('string literals', () => {
  it('escape what ends or bends a literal, and nothing else', () => {
    expect(literal('甲"乙\\丙')).toBe('"甲\\"乙\\\\丙"')
    expect(literal('#set $x$ *a* _b_ @c <d> // [e] {f}')).toBe('"#set $x$ *a* _b_ @c <d> // [e] {f}"')
    expect(literal('一\n二\t三')).toBe('"一\\n二\\t三"')
  })

  it('leave out control characters and replace halves of characters', () => {
    expect(printable('a\u0000b\u001bc\u007fd\uffffe')).toBe('abcde')
    expect(printable('a\r\nb\rc')).toBe('a\nb\nc')
    expect(printable('\ud800甲\udc00𠀀')).toBe('\ufffd甲\ufffd𠀀')
  })
})

describe('numbers', () => {
  it('have no exponent, no negative zero and few decimals', () => {
    expect([decimal(0.1 + 0.2), decimal(-0.00001), decimal(1 / 3), decimal(12)]).toEqual(['0.3', '0', '0.3333', '12'])
    expect(millimetres(12.3456)).toBe('12.35mm')
  })
})

describe('calls', () => {
  it('keep the comma of an array of one, and indent what they hold', () => {
    expect([array([]), array(['1']), array(['1', '2'])]).toEqual(['()', '(1,)', '(1, 2)'])
    expect(named({ kept: '1', left: null })).toEqual(['kept: 1'])
    expect(block([])).toBe('{}')
    expect(longCall('outer', longCall('inner', '1'), block(['2']))).toBe('outer(\ninner(\n1,\n),\n{\n2\n},\n)')
  })
})
