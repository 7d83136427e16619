import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFileName, freePath, pathKey, safeFileName, safePath } from '../../../exporters/package/file-names.js'

describe('safe names', () => {
  it.each([
    ['SP-14 顾客投诉处理控制程序.docx', 'SP-14 顾客投诉处理控制程序.docx'],
    ['何时？"今天":a<b>|c*d\\e.pdf', '何时？＂今天＂：a＜b＞｜c＊d＼e.pdf'],
    ['a/b', 'a／b'],
    ['名称. .', '名称'],
    [' 名称', '名称'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['\u0000\u202e', '_'],
    ['一\ud800二', '一二'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('shortens long names before their extension, never inside a character', () => {
    expect(safeFileName(`${'长'.repeat(200)}.docx`)).toBe(`${'长'.repeat(75)}.docx`)
    expect(safeFileName(`${'长'.repeat(74)}😀${'长'.repeat(20)}.docx`)).toBe(`${'长'.repeat(74)}.docx`)
    expect(safeFileName('长'.repeat(200))).toBe('长'.repeat(80))
  })

  it('are built from code, title and extension', () => {
    expect(documentFileName('SP-14', '投诉/建议处理', 'pdf')).toBe('SP-14 投诉／建议处理.pdf')
    expect(documentFileName('', '汇编', 'docx')).toBe('汇编.docx')
  })
})

describe('safe paths', () => {
  it.each([
    ['documents/SM 手册.pdf', 'documents/SM 手册.pdf'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/绝对/./路径//a.pdf', '绝对/路径/a.pdf'],
    ['C:\\Windows\\a.pdf', 'C：＼Windows＼a.pdf'],
    ['', '_'],
    ['..', '_'],
  ])('%j becomes %j', (path, safe) => {
    expect(safePath(path)).toBe(safe)
  })

  // Pieces that matter to the rules are rare in random text, so half of the paths are built from them.
  const pieces = [
    ' ',
    '.',
    '/',
    '\\',
    'a',
    '长',
    '😀',
    '\ud800',
    'con',
    '.pdf',
    ':',
    '\u0301',
    'x'.repeat(79),
    '长'.repeat(78),
  ]
  const anyPath = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join('')),
  )

  it('stay as they are once they are safe, and are safe for whatever came', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const safe = safePath(path)
        expect(safePath(safe)).toBe(safe)
        // eslint-disable-next-line no-control-regex
        expect(safe).not.toMatch(/[<>:"\\|?*]|[\u0000-\u001f]|^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)|[ .](\/|$)/)
        expect(Math.max(...safe.split('/').map((name) => name.length))).toBeLessThanOrEqual(80)
      }),
      { numRuns: 500 },
    )
  })
})

describe('free paths', () => {
  it('count up before the extension, without regard to case', () => {
    const taken = new Set(['a/b.pdf', 'a/b (2).pdf', '5.1 说明'].map(pathKey))
    expect(freePath('a/c.pdf', taken)).toBe('a/c.pdf')
    expect(freePath('A/B.PDF', taken)).toBe('A/B (3).PDF')
    expect(freePath('5.1 说明', taken)).toBe('5.1 说明 (2)')
  })
})
