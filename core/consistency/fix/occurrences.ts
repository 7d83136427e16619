/** Where a text stands in another one: the starts of its occurrences, which do not overlap. */
export const occurrencesIn = (text: string, wanted: string): readonly number[] => {
  if (wanted === '') return []
  const starts: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) starts.push(at)
  return starts
}
