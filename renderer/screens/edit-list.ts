/** A list with the item at a place changed. */
export const changeAt = <Item>(list: readonly Item[], at: number, change: Partial<Item>): readonly Item[] =>
  list.map((item, index) => (index === at ? withoutEmpty({ ...item, ...change }) : item))

/** A list without the item at a place. */
export const removeAt = <Item>(list: readonly Item[], at: number): readonly Item[] =>
  list.filter((_, index) => index !== at)

/** Optional keys that were emptied are absent, as the file format has them. */
const withoutEmpty = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item

/** A short id that no item of the list has. */
export const freeId = (prefix: string, list: readonly { readonly id: string }[]): string => {
  const taken = new Set(list.map(({ id }) => id))
  let number = list.length + 1
  while (taken.has(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}
