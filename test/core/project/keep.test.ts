import { describe, expect, it } from 'vitest'
import { keepByObject, keepInContext } from '../../../core/project/keep.js'

describe('what is kept by an object', () => {
  it('is worked out once for each, even where it is undefined', () => {
    const asked: object[] = []
    const work = keepByObject((key: { readonly name?: string }) => {
      asked.push(key)
      return key.name
    })
    const [named, nameless] = [{ name: '甲' }, {}]
    expect([work(named), work(nameless), work(named), work(nameless)]).toEqual(['甲', undefined, '甲', undefined])
    expect(asked).toEqual([named, nameless])
  })

  it('is another thing for an equal object that is not the same', () => {
    const work = keepByObject((key: { readonly name: string }) => [key.name])
    expect(work({ name: '甲' })).not.toBe(work({ name: '甲' }))
  })
})

describe('what is kept in a context', () => {
  it('is worked out anew in another one', () => {
    let count = 0
    const work = keepInContext((_key: object, context: object) => {
      count += 1
      return context
    })
    const [key, one, other] = [{}, {}, {}]
    expect([work(key, one), work(key, one), work(key, other)]).toEqual([one, one, other])
    expect(count).toBe(2)
  })
})
