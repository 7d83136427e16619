import { describe, expect, it } from 'vitest'
import { createQueue } from '../../../../core/transform/flowchart/route-queue.js'

describe('a queue of open states', () => {
  it('gives the cheapest first, and of equal ones the one that came first', () => {
    const costs = Array.from({ length: 500 }, (_, index) => (index * 7919) % 13)
    const items = costs.map((cost, order) => ({ cost, order }))
    const queue = createQueue<(typeof items)[number]>()
    for (const item of items) queue.add(item)
    const taken = items.map(() => queue.take())
    expect(taken).toEqual([...items].sort((one, other) => one.cost - other.cost || one.order - other.order))
    expect(queue.take()).toBeUndefined()
  })

  it('keeps the order while states are added between', () => {
    const queue = createQueue<{ readonly cost: number; readonly name: string }>()
    queue.add({ cost: 2, name: 'a' })
    queue.add({ cost: 1, name: 'b' })
    expect(queue.take()?.name).toBe('b')
    queue.add({ cost: 2, name: 'c' })
    queue.add({ cost: 1, name: 'd' })
    expect([queue.take(), queue.take(), queue.take()].map((item) => item?.name)).toEqual(['d', 'a', 'c'])
  })
})
