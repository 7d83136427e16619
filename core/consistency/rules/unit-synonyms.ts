/** Endings of units' names, left out when two names are compared. */
const unitEnding = /(?:部|科|室|处|组|中心|小组|委员会)$/

/** The ranks that end the names of posts. */
const postEnding = /(?:总?经理|主管|主任|总监|工程师|技师|专员|员)$/

/** Words that say little: 质量管理部 and 质量部 are one department. */
const filler = /(?:管理|事务|工作|专职|兼职|公司)/g

/**
 * Names under which companies know the same work; the first of each group stands for all. Departments that companies
 * keep apart (市场 and 销售, 技术 and 研发) are in no group.
 */
const sameWork: readonly (readonly string[])[] = [
  ['客户服务', '顾客服务', '售后服务', '售后', '客服', '客户', '用户服务', '服务'],
  ['质量', '品质', '品管', '质管', '质检', '品保'],
  ['人力资源', '人事', '人资', 'HR'],
  ['仓储物流', '物流', '仓储', '仓储配送', '储运', '仓库', '配送'],
  ['财务', '计财', '财会', '财务会计'],
  ['采购', '供应', '商品采购', '采供', '物资采购'],
  ['综合', '行政', '综管', '办公', '行政法务', '行政人事'],
  ['市场', '营销', '市场营销', '营运', '运营'],
  ['服务监督', '服务督察', '监督', '督察', '稽查'],
]

/** Committees and groups are no departments, and the ranks of posts are not each other. */
const ranks: readonly (readonly [RegExp, string])[] = [
  [/委员会$/, 'committee'],
  [/小组$/, 'group'],
  [/经理$/, 'manager'],
  [/(?:主管|主任|总监)$/, 'head'],
  [/工程师$/, 'engineer'],
  [/技师$/, 'technician'],
  [/(?:专员|员)$/, 'officer'],
]

const rankOf = (name: string): string => ranks.find(([pattern]) => pattern.test(name))?.[1] ?? 'department'

const groupOf: ReadonlyMap<string, number> = new Map(
  sameWork.flatMap((names, index) => names.map((name) => [name, index] as const)),
)

/** A name without rank, ending and words that say little: 质量管理部 and 质量管理部经理 become 质量. */
const unitStem = (name: string): string => {
  const stem = name.replace(postEnding, '').replace(unitEnding, '')
  const short = stem.replace(filler, '')
  return short === '' ? stem : short
}

/**
 * How alike a name is to a known one: 3 the same stem, 2 a name of the same work, 1 an abbreviation of it or one
 * character changed; 0 different. A longer name (备件计划员 for 备件管理员) says something else.
 */
const likeness = (name: string, known: string): 0 | 1 | 2 | 3 => {
  if (rankOf(name) !== rankOf(known)) return 0
  const [a, b] = [unitStem(name), unitStem(known)]
  if (a === b) return 3
  const group = groupOf.get(a)
  if (group !== undefined && group === groupOf.get(b)) return 2
  return abbreviates(a, b) || isOneChangeAway(a, b) ? 1 : 0
}

/** The known name that is most like a name; of several that are the one that ends like it, undefined if none does. */
export const nearest = <Named extends { readonly name: string }>(
  name: string,
  known: readonly Named[],
): Named | undefined => {
  const rated = known.map((one) => ({ one, score: likeness(name, one.name) }))
  const best = Math.max(0, ...rated.map(({ score }) => score))
  if (best === 0) return undefined
  const found = rated.filter(({ score }) => score === best)
  const alike = found.length === 1 ? found : found.filter(({ one }) => one.name.endsWith(name.slice(-2)))
  return alike.length === 1 ? alike[0]?.one : undefined
}

/** Too common to be short for one name. */
const sayingNothing = /^(?:服务|管理|技术|业务)$/

/** 客服 for 客户服务: the first character and the others in their order, of a name that is longer by half. */
const abbreviates = (short: string, long: string): boolean => {
  if (sayingNothing.test(short) || short.length < 2 || short[0] !== long[0] || short.length * 1.5 > long.length)
    return false
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

const shortestChangeable = 4

/** One character of four or more is another, is missing or is too many. */
const isOneChangeAway = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < shortestChangeable || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = long.slice(start + 1)
  return short.length === long.length ? short.slice(start + 1) === rest : short.slice(start) === rest
}
