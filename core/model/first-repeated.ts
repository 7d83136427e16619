/** The index of the first value that stands earlier in the list too. */
export const firstRepeated = (values: readonly string[]): number | undefined => {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) return index
    seen.add(value)
  }
  return undefined
}
