/** What is measured. Days and working days, days and months are kinds of their own: none can be turned into the other. */
export const quantityKinds = [
  'duration',
  'months',
  'working-days',
  'lessons',
  'percent',
  'count',
  'frequency',
  'money',
  'distance',
] as const

/** What is measured. */
export type QuantityKind = (typeof quantityKinds)[number]

/** A unit in its normal form: `factor` turns an amount into the canonical unit of the kind. */
export type QuantityUnit = {
  readonly kind: QuantityKind
  readonly canonical: string
  readonly factor: number
  readonly name: string
}

const unit = (kind: QuantityKind, canonical: string, factor: number, name: string): QuantityUnit => ({
  kind,
  canonical,
  factor,
  name,
})

/** The source of a unit's regular expression, what it must not be the beginning of, and what it means. */
const rows: readonly (readonly [source: string, meaning: QuantityUnit])[] = [
  ['个?工作[日天]', unit('working-days', '个工作日', 1, '个工作日')],
  ['秒钟?', unit('duration', '秒', 1, '秒')],
  ['分钟', unit('duration', '秒', 60, '分钟')],
  ['(?:个?小时|个?钟头|[hH](?![a-zA-Z]))', unit('duration', '秒', 3600, '小时')],
  ['(?:天(?![气然])|日(?![期常志历程用]))', unit('duration', '秒', 86_400, '天')],
  ['个?(?:周(?![边期转年到全密])|星期|礼拜)', unit('duration', '秒', 604_800, '周')],
  ['个月(?!份)', unit('months', '个月', 1, '个月')],
  ['个?季度', unit('months', '个月', 3, '季度')],
  ['周?年(?![度龄限检审份会终初底级])', unit('months', '个月', 12, '年')],
  ['(?:学时|课时)', unit('lessons', '学时', 1, '学时')],
  ['%', unit('percent', '%', 1, '%')],
  ['成(?![立为员果本功套品交绩分长就熟因])', unit('percent', '%', 10, '%')],
  ['(?:公里|千米|[kK][mM](?![a-zA-Z]))', unit('distance', '公里', 1, '公里')],
  ['万元', unit('money', '元', 10_000, '万元')],
  ['元(?![件器素旦])', unit('money', '元', 1, '元')],
  ['次(?![数序要品性日生元级])', unit('count', '次', 1, '次')],
  ['[人名](?![员工民才事力身称义字单])', unit('count', '人', 1, '人')],
  ['份(?!额)', unit('count', '份', 1, '份')],
  ['台(?!账|[帐阶风面班])', unit('count', '台', 1, '台')],
  ['件(?!数)', unit('count', '件', 1, '件')],
  ['套(?![餐路])', unit('count', '套', 1, '套')],
  ['个(?![人别性案体月小工季周星礼钟百])', unit('count', '个', 1, '个')],
]

/** All units as the source of a regular expression, longer ones before those that they begin with. */
export const unitSource = rows.map(([source]) => source).join('|')

const matchers = rows.map(
  ([source, meaning]) => [new RegExp(`^(?:${source.replace(/\(\?!.*?\)/g, '')})$`), meaning] as const,
)

/** The meaning of a unit as printed. */
export const unitMeaning = (printed: string): QuantityUnit | undefined =>
  matchers.find(([pattern]) => pattern.test(printed))?.[1]
