import { describe, expect, it } from 'vitest'
import { textDigest } from '../../../core/text/text-digest.js'

describe('the digest of a text', () => {
  it('is FNV-1a over code units', () => {
    expect(textDigest('')).toBe('811c9dc5')
    expect(textDigest('a')).toBe('e40c292c')
    expect(textDigest('foobar')).toBe('bf9cf968')
  })
  it('has eight digits and does not count blanks', () => {
    expect(textDigest('公司 理念\n')).toBe(textDigest('公司理念'))
    expect(textDigest('公司理念')).toMatch(/^[0-9a-f]{8}$/)
  })
  it.each(['公司理念。', '公司念理', '公司 理 想'])('tells 公司理念 from %s', (other) =>
    expect(textDigest(other)).not.toBe(textDigest('公司理念')),
  )
})
