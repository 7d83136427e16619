import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { lineRule, type BlockFinding } from './block-rule.js'
import { lawKey, lawRegister, numberOf, replacedKey, type LawRegister, type RegisteredLaw } from './law-register.js'
import type { TypedLine } from './typed-text.js'

/** Laws and standards cited in text against the register: replaced, no longer in force, or not in it. */
export const citedLaws: ConsistencyRule<readonly Finding[]> = lineRule('cited-laws', (line, setting) => {
  const register = lawRegister(setting)
  return [...citedStandards(line, register), ...citedNames(line, register, setting)]
})

/** Laws of the register whose status is still to be confirmed: told once. */
export const unconfirmedLaws: ConsistencyRule<undefined> = {
  name: 'unconfirmed-laws',
  read: () => undefined,
  judge: (_parts, setting) => {
    const open = lawRegister(setting).laws.filter(({ status }) => status === '' || status === '待确认')
    if (open.length === 0) return []
    const names = open.slice(0, namesTold).map(({ name }) => `《${name}》`)
    const rest = open.length > namesTold ? '等' : ''
    return [diagnose('law-status', { count: open.length, names: names.join('') + rest }, { file: 'profile.json' })]
  },
}

const namesTold = 3

/** Numbers of national, industry, local and international standards; a company's own (Q/…) are its own affair. */
const standardNumber =
  /(?<![A-Za-z0-9/])(?:GB(?:\/[TZ])?|[A-Z]{2}\/T|DB\d{2}(?:\/T)?|T\/[A-Z]{2,8}|ISO(?:\/IEC)?|IEC)\s?\d{1,6}(?:\.\d{1,3})?(?:\s?[-—–―]\s?(?:19|20)\d{2})?(?!\d)/g

/** Where the words beside a citation tell of the replacement itself, the old one may be named. */
const tellsOfReplacement = (text: string, { index, 0: cited }: RegExpExecArray): boolean =>
  replacement.test(text.slice(Math.max(0, index - nearby), index + cited.length + nearby))

const replacement = /代替|替代|取代|废止|作废|旧版|原标准|换版|不得引用|失效/

/** So many characters before and after a citation belong to it. */
const nearby = 16

const withdrawn = /废止|作废|失效|被.*(?:代替|替代)|已替代/

const citedStandards = (line: TypedLine, register: LawRegister): readonly BlockFinding[] => {
  if (!/[A-Z]/.test(line.text)) return []
  return [...line.text.matchAll(standardNumber)].flatMap((match): readonly BlockFinding[] => {
    const cited = match[0]
    if (tellsOfReplacement(line.text, match)) return []
    const { base, year } = numberOf(cited)
    const known = register.byNumber.get(base)
    const current = register.replaced.get(replacedKey(cited)) ?? (isOlder(year, known) ? known : undefined)
    if (current !== undefined) {
      const parameters = { cited, current: current.number || `《${current.name}》` }
      const mend = { line, start: match.index, text: cited, words: current.number }
      return [{ code: 'law-replaced', parameters, place: line.place, ...(current.number === '' ? {} : { mend }) }]
    }
    if (known === undefined || isNewer(year, known))
      return [{ code: 'law-unknown', parameters: { cited }, place: line.place }]
    return inForce(known, cited, line)
  })
}

const yearOf = (law: RegisteredLaw | undefined): string => (law === undefined ? '' : numberOf(law.number).year)
const isOlder = (year: string, law: RegisteredLaw | undefined): boolean => year !== '' && year < yearOf(law)
const isNewer = (year: string, law: RegisteredLaw): boolean => year !== '' && yearOf(law) !== '' && year > yearOf(law)

const inForce = ({ status }: RegisteredLaw, cited: string, line: TypedLine): readonly BlockFinding[] =>
  withdrawn.test(status) ? [{ code: 'law-withdrawn', parameters: { cited, status }, place: line.place }] : []

const titleMark = /《([^《》]{2,40})》/g

/** What the state makes: laws and regulations; 办法, 规定 and 细则 may be the company's own and need 中华人民共和国. */
const isLawName = (name: string): boolean =>
  /^中华人民共和国./.test(name) || /(?<![办方做用语算手写看说])法$|法实施(?:条例|细则)$|条例$/.test(lawKey(name))

const citedNames = (line: TypedLine, register: LawRegister, { project }: ProjectSetting): readonly BlockFinding[] => {
  if (!line.text.includes('《')) return []
  return [...line.text.matchAll(titleMark)].flatMap((match): readonly BlockFinding[] => {
    const [cited, name = ''] = match
    if (tellsOfReplacement(line.text, match)) return []
    const replacing = register.replaced.get(lawKey(name))
    if (replacing !== undefined) {
      const words = `《${replacing.name}》`
      const mend = { line, start: match.index, text: cited, words }
      return [{ code: 'law-replaced', parameters: { cited, current: words }, place: line.place, mend }]
    }
    const known = register.byName.get(lawKey(name))
    if (known !== undefined) return inForce(known, cited, line)
    if (!isLawName(name) || project.manifest.register.some(({ title }) => title === name)) return []
    return [{ code: 'law-unknown', parameters: { cited }, place: line.place }]
  })
}
