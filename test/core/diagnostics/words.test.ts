import { describe, expect, it } from 'vitest'
import { diagnose, wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { MessageEntry } from '../../../core/diagnostics/message-table.js'
import { messages, type DiagnosticCode } from '../../../core/diagnostics/messages.js'
import { phrases } from '../../../core/diagnostics/phrases.js'

const names = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
const entries: readonly (readonly [string, MessageEntry])[] = Object.entries(messages)

/** Half-width punctuation beside a Chinese character. */
const halfWidth = /[\u4e00-\u9fff」》）][,;:?!()]|[,;:?!()][\u4e00-\u9fff「《（]/

describe('the words of diagnostics', () => {
  it.each(entries)('%s names the same parameters in both languages', (_code, entry) => {
    expect(names(entry.en.message)).toEqual(names(entry['zh-CN'].message))
    expect(entry.en.hint === undefined).toBe(entry['zh-CN'].hint === undefined)
  })

  it.each(Object.entries(phrases))('%s names the same parameters in both languages', (_key, phrase) => {
    expect(names(phrase.en)).toEqual(names(phrase['zh-CN']))
  })

  it('have full-width punctuation in Chinese', () => {
    const chinese = [
      ...entries.flatMap(([, entry]) => [entry['zh-CN'].message, entry['zh-CN'].hint ?? '']),
      ...Object.values(phrases).map((phrase) => phrase['zh-CN']),
    ]
    expect(chinese.filter((words) => halfWidth.test(words))).toEqual([])
  })

  it('fill in parameters, and leave a parameter that is not given to be seen', () => {
    expect(wordDiagnostic(diagnose('code-duplicate', { code: 'SP-14' })).message).toBe('编号「SP-14」重复')
    expect(wordDiagnostic(diagnose('code-duplicate')).message).toBe('编号「{code}」重复')
  })

  it('put reasons of the phrase table into words, in the reader’s language', () => {
    const diagnostic = diagnose('write-refused', { name: 'profile.json', reason: '@disk-full' })
    expect(wordDiagnostic(diagnostic)).toEqual({ message: '没有写入 profile.json：磁盘已满', hint: '原文件保持不变' })
    expect(wordDiagnostic(diagnostic, 'en').message).toBe('profile.json was not written: the disk is full')
  })

  it('take the severity from the table', () => {
    for (const [code, entry] of entries) expect(diagnose(code as DiagnosticCode).severity).toBe(entry.severity)
  })
})
