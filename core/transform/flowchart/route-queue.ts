/** Open states of a search; `take` gives the cheapest, of equal ones the one that was added first. */
export type Queue<Item> = { readonly add: (item: Item) => void; readonly take: () => Item | undefined }

type Entry<Item> = { readonly item: Item; readonly order: number }

/** A queue as a binary heap. That the first added wins a tie keeps the search deterministic. */
export const createQueue = <Item extends { readonly cost: number }>(): Queue<Item> => {
  const heap: Entry<Item>[] = []
  let added = 0

  const before = (one: Entry<Item>, other: Entry<Item>): boolean =>
    one.item.cost < other.item.cost || (one.item.cost === other.item.cost && one.order < other.order)

  const rise = (entry: Entry<Item>): void => {
    let at = heap.length
    for (; at > 0;) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (parent === undefined || before(parent, entry)) break
      heap[at] = parent
      at = up
    }
    heap[at] = entry
  }

  const sink = (entry: Entry<Item>): void => {
    let at = 0
    for (;;) {
      const [left, right] = [heap[at * 2 + 1], heap[at * 2 + 2]]
      if (left === undefined) break
      const goesRight = right !== undefined && before(right, left)
      const child = goesRight ? right : left
      if (before(entry, child)) break
      heap[at] = child
      at = at * 2 + (goesRight ? 2 : 1)
    }
    heap[at] = entry
  }

  return {
    add: (item) => rise({ item, order: (added += 1) }),
    take: () => {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) sink(last)
      return first?.item
    },
  }
}
