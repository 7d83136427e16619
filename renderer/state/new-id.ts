/** A new machine id for a block. */
export const newId = (): string => crypto.randomUUID().slice(0, 18)
