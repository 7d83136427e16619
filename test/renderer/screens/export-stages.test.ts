import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../../core/api/schema-output.js'
import { percentOf, stagesOf } from '../../../renderer/screens/export/export-stages.js'

const none = { done: 0, total: 1 }

describe('the progress of an export', () => {
  it.each(exportFormats)(
    'of %s rises from stage to stage, from nothing, and never reaches the end before it',
    (format) => {
      const percents = stagesOf(format).map((stage) => percentOf(format, stage, none))
      expect(percents[0]).toBe(0)
      expect(percents).toEqual([...new Set(percents)].toSorted((one, other) => one - other))
      expect(percents.at(-1)).toBeLessThan(100)
      expect(percentOf(format, 'writing', { done: 1, total: 1 })).toBe(100)
    },
  )

  it('is past nothing while it reads and checks', () => {
    expect(percentOf('package', 'reading', none)).toBeGreaterThan(0)
    expect(percentOf('package', 'checking', none)).toBeGreaterThan(percentOf('package', 'reading', none))
  })

  it('advances with what is done of a stage, and not beyond it', () => {
    const start = percentOf('package', 'document', { done: 0, total: 40 })
    const half = percentOf('package', 'document', { done: 20, total: 40 })
    expect(half).toBeGreaterThan(start)
    expect(percentOf('package', 'document', { done: 50, total: 40 })).toBe(percentOf('package', 'writing', none))
    expect(percentOf('package', 'document', { done: 0, total: 0 })).toBe(start)
  })
})
