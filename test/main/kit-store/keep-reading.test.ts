import { describe, expect, it } from 'vitest'
import { keepReading } from '../../../main/kit-store/keep-reading.js'

describe('a kept reading', () => {
  it('is given again for the same text of the same file, and only for that', () => {
    let count = 0
    const read = keepReading((text, file) => ({ text, file, count: (count += 1) }))
    const first = read('甲', 'a.md')
    expect(read('甲', 'a.md')).toBe(first)
    expect(read('乙', 'a.md')).toEqual({ text: '乙', file: 'a.md', count: 2 })
    expect(read('甲', 'b.md')).toEqual({ text: '甲', file: 'b.md', count: 3 })
  })

  it('goes when many others came', () => {
    const read = keepReading((text) => ({ text }))
    const first = read('0', 'a.md')
    for (let other = 1; other < 512; other += 1) read(String(other), 'a.md')
    expect(read('0', 'a.md')).toBe(first)
    read('512', 'a.md')
    expect(read('0', 'a.md')).not.toBe(first)
  })
})
