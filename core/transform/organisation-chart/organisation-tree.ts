/** A department, post or outlet of the chart. `lines` stand under the name in smaller type. */
export type OrganisationUnit = {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly lines?: readonly string[]
}

/** A unit with those that report to it. */
export type OrganisationNode = {
  readonly unit: OrganisationUnit
  readonly depth: number
  readonly children: readonly OrganisationNode[]
}

/** Parents by position; an unknown parent is none. The first of several units with one id counts. */
const parentsOf = (units: readonly OrganisationUnit[]): readonly (number | undefined)[] => {
  const places = new Map<string, number>()
  units.forEach((unit, index) => {
    if (!places.has(unit.id)) places.set(unit.id, index)
  })
  return units.map((unit) => (unit.parent === undefined ? undefined : places.get(unit.parent)))
}

/** The first-listed member of the circle that a unit reports into, or undefined where its way up ends. */
const circleAbove = (start: number, parents: readonly (number | undefined)[]): number | undefined => {
  const seen: number[] = []
  let unit: number | undefined = start
  while (unit !== undefined && !seen.includes(unit)) {
    seen.push(unit)
    unit = parents[unit]
  }
  return unit === undefined ? undefined : Math.min(...seen.slice(seen.indexOf(unit)))
}

/** Reads units as trees in their written order. Units that report in a circle are cut at the first of them. */
export const readOrganisation = (units: readonly OrganisationUnit[]): readonly OrganisationNode[] => {
  const parents = parentsOf(units)
  const heads = new Set(units.map((_, index) => circleAbove(index, parents)))
  const isRoot = (index: number): boolean => parents[index] === undefined || heads.has(index)
  const grow = (index: number, depth: number): readonly OrganisationNode[] => {
    const unit = units[index]
    if (unit === undefined) return []
    const children = units.flatMap((_, child) =>
      parents[child] === index && !isRoot(child) ? grow(child, depth + 1) : [],
    )
    return [{ unit, depth, children }]
  }
  return units.flatMap((_, index) => (isRoot(index) ? grow(index, 0) : []))
}

/** The units of every depth, from left to right. */
export const levelsOf = (roots: readonly OrganisationNode[]): readonly (readonly OrganisationNode[])[] => {
  const levels: (readonly OrganisationNode[])[] = []
  for (let level = roots; level.length > 0; level = level.flatMap((node) => node.children)) levels.push(level)
  return levels
}
