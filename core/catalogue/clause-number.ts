/** The clause above: 5.1.1 for 5.1.1.2; empty for a chapter. */
export const parentClause = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('.'), 0))

/** True when `id` is the clause itself or stands below it. */
export const isWithin = (id: string, clause: string): boolean => id === clause || id.startsWith(`${clause}.`)

/** Orders clause numbers part by part: 5.2 before 5.10; what is no number comes last. */
export const compareClauses = (one: string, other: string): number => {
  const [left, right] = [one.split('.'), other.split('.')]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [mine, theirs] = [left[index], right[index]]
    if (mine === theirs) continue
    if (mine === undefined || theirs === undefined) return mine === undefined ? -1 : 1
    const difference = Number(mine) - Number(theirs)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
    if (Number.isNaN(Number(mine)) !== Number.isNaN(Number(theirs))) return Number.isNaN(Number(mine)) ? 1 : -1
    return mine < theirs ? -1 : 1
  }
  return 0
}

/** True when a claim of one clause speaks for the other: it is the clause itself, one above it or one below it. */
export const claimSpeaksFor = (claim: string, id: string): boolean => isWithin(id, claim) || isWithin(claim, id)
