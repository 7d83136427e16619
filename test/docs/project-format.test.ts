import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../core/project/canonical-text.js'
import { formatVersion } from '../../core/project/project.js'

const text = await readFile(new URL('../../docs/project-format.md', import.meta.url), 'utf8')

/** The first JSON example under a heading, with its line feed. */
const example = (heading: string, number = 0): string => {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/```json\n([^]*?)```/g)][number]?.[1] ?? ''
}

describe('docs/project-format.md', () => {
  it.each([
    ['`fivestar.json`', 'fivestar.json'],
    ['`profile.json`', 'profile.json'],
    ['`documents/<CODE>.json`', 'documents/SP-14.json'],
    ['`records/<CODE>.json`', 'records/SR-14-01.json'],
    ['`evidence/index.json`', 'evidence/index.json'],
    ['`review.json`', 'review.json'],
  ])('shows under %s what the program writes, to the byte', (heading, path) => {
    expect(example(heading)).not.toBe('')
    expect(canonicalText(path, example(heading))).toEqual({ value: example(heading), diagnostics: [] })
  })

  it('shows a table and a process as the program writes them', () => {
    const fragment = example('`documents/<CODE>.json`', 1)
    const whole = example('`documents/<CODE>.json`').replace(/ {4}\{"type"[^]*\n {2}\]/, () => `${fragment}  ]`)
    expect(whole).toContain('"stepLimit"')
    expect(canonicalText('documents/SP-14.json', whole)).toEqual({ value: whole, diagnostics: [] })
  })

  it('names today’s format version', () => {
    expect(text).toContain(`Format version: **${formatVersion}**`)
  })

  it('shows a report that is JSON', () => {
    expect(Object.keys(JSON.parse(example('`check --format json`')) as object)).toEqual([
      'project',
      'standard',
      'score',
      'requirements',
      'findings',
      'commitments',
    ])
  })
})
