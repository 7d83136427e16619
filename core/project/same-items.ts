/** True for two lists of the very same items in the same order. */
export const haveSameItems = (some: readonly unknown[], others: readonly unknown[]): boolean => {
  if (some.length !== others.length) return false
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false
  return true
}
