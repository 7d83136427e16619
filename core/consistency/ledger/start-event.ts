/** From when a limit runs, as the text before a figure says it last: 报修登记 of 自报修登记时起, 投诉 of 接到投诉后. */
export const startEvent = (text: string): string | undefined => {
  const events = [
    ...text.matchAll(
      /(?:自|从|接到|收到|在|于)?(\p{Script=Han}{2,16}?)(?:之日起|之时起|时起|之日|起|之后|以后|(?<![售今最前先])后)/gu,
    ),
  ]
  return events.at(-1)?.[1]?.replace(filling, '').replace(anyService, '服务')
}

const filling = /^(?:自|从|接到|收到|在|于|当|经|由)+|^(?:公司|本公司|顾客|客户|用户|热线|客服)+|的$/g
const anyService = /维修|安装|保养|修理|上门/g

/**
 * True where two limits may run from the same event: one does not say, or most pairs of neighbouring characters of one
 * stand in the other.
 */
export const mayStartTogether = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.length < 2 || b.length < 2 || shares(a, b) || shares(b, a)

const shares = (some: string, other: string): boolean => {
  const pairs = Array.from({ length: some.length - 1 }, (_, at) => some.slice(at, at + 2))
  return pairs.filter((pair) => other.includes(pair)).length * 2 >= pairs.length
}
