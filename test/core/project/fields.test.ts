import { expect, test } from 'vitest'
import type { FieldGroup, Profile } from '../../../core/model/profile-field.js'
import { fieldContext, resolveField } from '../../../core/project/fields.js'

const groups: readonly FieldGroup[] = [
  {
    id: 'all',
    title: '全部',
    fields: [
      { key: 'business.delivers', type: 'boolean', label: '送货', required: true },
      { key: 'promise.delivery', type: 'commitment', label: '送货时限', required: true, when: 'business.delivers' },
    ],
  },
]
const organisation = { departments: [], posts: [], people: [], outlets: [], responsibilities: [] }
const keys = (profile: Profile): string[] => [...fieldContext({ profile, organisation }, groups).definitions.keys()]

test('a field does not apply where the field of its `when` is false; while it is open, it does', () => {
  expect(keys({ 'business.delivers': true })).toEqual(['business.delivers', 'promise.delivery'])
  expect(keys({ 'business.delivers': false })).toEqual(['business.delivers'])
  expect(keys({})).toEqual(['business.delivers', 'promise.delivery'])
})

test('text that uses a field which does not apply uses an unknown one', () => {
  const context = (delivers: boolean) =>
    fieldContext({ profile: { 'business.delivers': delivers }, organisation }, groups)
  expect(resolveField('promise.delivery', context(true))).toMatchObject({ known: true, filled: false })
  expect(resolveField('promise.delivery', context(false))).toMatchObject({ known: false })
})
