/** A company's full name in a text. */
export type CompanyName = { readonly name: string; readonly start: number }

const suffix = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司)/g

/** Words after which a name begins: what stands before them is the sentence. */
const leadIn =
  /^.*(?:委托|授权|指定|联系|通知|供应商|承运商|承运人|供方|名称|简称|全称|按照|根据|以及|或者|通过|采购|购自|来自|属于|[由与或向是的把因至到从给])/su

/** Such words that stand in names as well: they end the sentence only where enough of a name is left. */
const weakLeadIn = /^.*[和为同经及对在将等即称]/su

/** Names that stand for any company, or for one's own. */
const anyCompany = /某|^(?:本|该|我|贵|各|子|分|母|外部|有关|相关|其他|上述|国有|一人|普通)|^[A-Z甲乙丙丁Xx×]{1,3}$/

const shortestStem = 4

/** Full company names: a place or brand and the form of the company, so that 各有限公司 and 某某有限公司 are none. */
export const companyNamesIn = (text: string): readonly CompanyName[] => {
  if (!text.includes('公司')) return []
  const names: CompanyName[] = []
  for (const match of text.matchAll(suffix)) {
    const before = /[\p{Script=Han}A-Za-z0-9（）()·]{0,24}$/u.exec(text.slice(0, match.index))?.[0] ?? ''
    const stem = stemOf(before)
    if (stem.length < shortestStem || anyCompany.test(stem)) continue
    names.push({ name: stem + match[0], start: match.index - stem.length })
  }
  return names
}

const stemOf = (before: string): string => {
  const stem = before.replace(leadIn, '').replace(/^[（()）]+/, '')
  const shorter = stem.replace(weakLeadIn, '')
  if (shorter === '') return ''
  return shorter.length < shortestStem ? stem : shorter
}
