import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import { addresses, telephones } from '../../../core/consistency/rules/contact-literals.js'
import { field, text } from '../../../core/model/builders.js'
import { organisation } from '../../support/builders.js'
import { findWith, ledgerProfile, ledgerProject, procedure } from './ledger-setting.js'

const outlets = [
  { id: 'n', name: '华北', kind: 'own' as const, region: '', address: '', phone: '0317-5551234', head: '' },
  { id: 'e', name: '华东', kind: 'own' as const, region: '', address: '', phone: '400-000-2792 转 3', head: '' },
]
const subject = (words: string) => ledgerProject([procedure([words])], { organisation: { ...organisation, outlets } })
const phones = (words: string): readonly string[] =>
  findWith(telephones, subject(words)).map(({ code, parameters }) => `${code} ${parameters.number}`)

describe('telephones in the text', () => {
  it.each([
    ['服务热线400-000-2792全天受理。', 'telephone-literal 400-000-2792'],
    ['热线：４００－０００－２７９２', 'telephone-literal ４００－０００－２７９２'],
    ['请拨打4000002792。', 'telephone-literal 4000002792'],
    ['投诉电话为400 000 2793。', 'telephone-literal 400 000 2793'],
    ['服务热线400-800-1234全天受理。', 'telephone-contradiction 400-800-1234'],
    ['投诉电话：0317-6667777。', 'telephone-contradiction 0317-6667777'],
    ['客服电话为13800001234。', 'telephone-contradiction 13800001234'],
    ['售后热线（０１０）８８８８７７７７。', 'telephone-contradiction （０１０）８８８８７７７７'],
  ])('%s', (words, expected) => {
    expect(phones(words)).toEqual([expected])
  })

  it.each([
    ['a field', '服务热线{hotline.number}全天受理。'],
    ['the consumers’ line', '顾客也可拨打12315热线投诉。'],
    ['emergency lines', '起火的拨打119，受伤的拨打120，报警电话110。'],
    ['an outlet', '华北网点服务电话0317-5551234。'],
    ['an authority', '市场监督管理局投诉电话0317-2223344。'],
    ['a supplier', '供应商服务热线400-900-1234。'],
    ['a carrier', '物流公司客服电话95338。'],
    ['an example', '例如，服务热线400-111-2222。'],
    ['a customer', '顾客的服务电话13900002222。'],
    ['a number without a hotline', '设备编号13800001234。'],
    ['a code', '服务热线记录SR-21-03。'],
    ['a date', '服务热线2026-03-01开通。'],
    ['an amount', '热线年受理电话12000次。'],
  ])('are no finding for %s: %s', (_, words) => {
    expect(phones(words)).toEqual([])
  })

  it('are put into their field by the fix', () => {
    const before = subject('服务热线400-000-2792全天受理。')
    const [finding] = findWith(telephones, before)
    const after = finding?.fix === undefined ? before : applyFix(before, finding.fix)
    expect(after.documents[0]?.content[1]).toMatchObject({
      children: [text('服务热线'), field('hotline.number'), text('全天受理。')],
    })
  })

  it('may be one of the profile’s texts', () => {
    const profile = { ...ledgerProfile, 'channel.text': '微信客服与电话 0317-7778888' }
    const known = ledgerProject([procedure(['服务热线0317-7778888。'])], { profile })
    expect(findWith(telephones, known)).toEqual([])
  })
})

describe('addresses in the text', () => {
  const found = (words: string): readonly unknown[] =>
    findWith(addresses, subject(words)).map(({ code, parameters }) => `${code} ${parameters.address}`)

  it.each([
    ['地址：河北省沧州市渤海新区砺山路 18 号。', 'address-literal 河北省沧州市渤海新区砺山路 18 号'],
    ['地址：河北省沧州市渤海新区砺山路18号。', 'address-literal 河北省沧州市渤海新区砺山路18号'],
    ['寄至河北省 沧州市渤海新区砺山路18 号收。', 'address-literal 河北省 沧州市渤海新区砺山路18 号'],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual([expected])
  })

  it.each([
    ['the field', '地址：{company.address}。'],
    ['another number', '地址：河北省沧州市渤海新区砺山路 20 号。'],
    ['the town', '公司位于河北省沧州市渤海新区。'],
    ['another street', '河北省沧州市渤海新区海防路 18 号。'],
  ])('are no finding for %s', (_, words) => {
    expect(found(words)).toEqual([])
  })
})
