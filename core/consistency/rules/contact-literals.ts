import type { FieldDefinition } from '../../model/profile-field.js'
import { isTableValue } from '../../model/profile-field.js'
import { keepByObject } from '../../project/keep.js'
import { halfWidthNumbers } from '../../text/numerals.js'
import { isPublicTelephone, readTelephones, telephoneDigits, type Telephone } from '../../text/telephones.js'
import type { ProjectSetting } from '../rule.js'
import { lineRule, type BlockFinding } from './block-rule.js'
import type { TypedLine } from './typed-text.js'

/** A field with a value that may have been typed into the text instead. */
type Contact = { readonly field: string; readonly label: string; readonly value: string }

/** The telephones and addresses of a project; `others` are numbers that it knows and no field holds alone. */
type Contacts = {
  readonly telephones: ReadonlyMap<string, Contact>
  readonly others: ReadonlySet<string>
  readonly addresses: readonly (Contact & { readonly pattern: RegExp })[]
}

/** Telephone numbers typed into the text: repeated from the profile, or a hotline that is not the company’s. */
export const telephones = lineRule('telephones', (line, setting) => {
  const contacts = contactsOf(setting)
  return readTelephones(halfWidthNumbers(line.text)).flatMap((telephone): BlockFinding[] => {
    const { number, start, end } = telephone
    const printed = line.text.slice(start, end)
    const field = contacts.telephones.get(number)
    if (field !== undefined)
      return [
        {
          code: 'telephone-literal',
          parameters: { number: printed, label: field.label },
          place: line.place,
          mend: { line, start, text: printed, field: field.field },
        },
      ]
    if (contacts.others.has(number) || isPublicTelephone(number) || !isOwnLine(line, telephone)) return []
    return [{ code: 'telephone-contradiction', parameters: { number: printed }, place: line.place }]
  })
})

/** Addresses typed into the text that a field of the profile holds. */
export const addresses = lineRule('addresses', (line, setting) =>
  contactsOf(setting).addresses.flatMap(({ field, label, value, pattern }): BlockFinding[] => {
    if (!line.text.includes(value.slice(0, 2))) return []
    const found = pattern.exec(line.text)
    if (found === null) return []
    const mend = { line, start: found.index, text: found[0], field }
    return [{ code: 'address-literal', parameters: { address: found[0], label }, place: line.place, mend }]
  }),
)

const contactsOf: (setting: ProjectSetting) => Contacts = keepByObject(
  ({ project, fields }: ProjectSetting): Contacts => {
    const definitions = [...fields.definitions.values()]
    const contacts = (type: FieldDefinition['type']): Contact[] =>
      definitions.flatMap(({ key, label, type: own }) => {
        const value = project.profile[key]
        return own === type && typeof value === 'string' && value !== '' ? [{ field: key, label, value }] : []
      })
    const texts = [
      ...Object.values(project.profile).flatMap((value) =>
        isTableValue(value)
          ? value.flatMap((row) => Object.values(row).map(String))
          : typeof value === 'string'
            ? [value]
            : [],
      ),
      ...project.organisation.outlets.map((outlet) => outlet.phone),
    ]
    return {
      telephones: new Map(
        contacts('phone')
          .filter(({ value }) => telephoneDigits(value).length >= 5)
          .toReversed()
          .map((contact) => [telephoneDigits(contact.value), contact] as const),
      ),
      others: new Set([
        ...texts.flatMap((text) => readTelephones(halfWidthNumbers(text)).map(({ number }) => number)),
        ...project.organisation.outlets.map(({ phone }) => telephoneDigits(phone)),
      ]),
      addresses: contacts('address')
        .filter(({ value }) => value.replace(/\s/g, '').length >= 8)
        .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index)
        .map((contact) => ({ ...contact, pattern: spaced(contact.value) })),
    }
  },
)

/** A value with or without blanks between its characters. */
const spaced = (value: string): RegExp =>
  new RegExp([...value.replace(/\s/g, '')].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*'))

const ownLine = /(?:热线|客服|服务电话|报修电话|投诉电话|监督电话|咨询电话|售后电话|受理电话)[^。；]{0,16}$/
const others =
  /消费者协会|消协|监督管理|监管|主管部门|政府|行政|认证|机构|供应商|供方|承运|物流|快递|运输|厂家|医院|急救|消防|公安|报警|保险|顾客的|客户的|顾客电话|对方|例如|示例|样例|旧|原|停用|网点|经销/

/** True for a number that the text gives as the company’s hotline, and not as another firm’s or an example. */
const isOwnLine = ({ text }: TypedLine, { start, end }: Telephone): boolean => {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start), text.lastIndexOf('\n', start)) + 1
  const sentence = text.slice(from, end)
  return ownLine.test(text.slice(from, start)) && !others.test(sentence)
}
