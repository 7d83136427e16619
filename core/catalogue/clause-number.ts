/** The clause above: 5.1.1 for 5.1.1.2; empty for a chapter. */
export const parentClause = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('.'), 0))

/** True when `id` is the clause itself or stands below it. */
export const isWithin = (id: string, clause: string): boolean => id === clause || id.startsWith(`${clause}.`)

/** True when a claim of one clause speaks for the other: it is the clause itself, one above it or one below it. */
export const claimSpeaksFor = (claim: string, id: string): boolean => isWithin(id, claim) || isWithin(claim, id)
