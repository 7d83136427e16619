import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral } from '../../../core/text/numerals.js'
import { readQuantities } from '../../../core/text/quantities.js'

/** A quantity in a word: value and kind, with its bound where it has one. */
const shown = (text: string): string =>
  readQuantities(text)
    .map(({ kind, amount, unit, bound, minimum, maximum }) => {
      const figure = bound === 'range' ? `${minimum}..${maximum}` : `${amount}${unit}`
      return `${kind} ${figure}${bound === 'exact' || bound === 'range' ? '' : ` ${bound}`}`
    })
    .join(' + ')

describe('quantities', () => {
  it.each([
    ['24小时内答复', 'duration 24小时 at-most'],
    ['二十四小时内答复', 'duration 24小时 at-most'],
    ['２４小时以内答复', 'duration 24小时 at-most'],
    ['24 小时之内', 'duration 24小时 at-most'],
    ['在1天内', 'duration 1天 at-most'],
    ['接听不超过20秒', 'duration 20秒 at-most'],
    ['三十分钟', 'duration 30分钟'],
    ['半小时内响应', 'duration 0.5小时 at-most'],
    ['一个半小时', 'duration 1.5小时'],
    ['半个小时', 'duration 0.5小时'],
    ['两天半', 'duration 2.5天'],
    ['7日内', 'duration 7天 at-most'],
    ['七天无理由', 'duration 7天'],
    ['一周内', 'duration 1周 at-most'],
    ['两个星期', 'duration 2周'],
    ['3个工作日内', 'working-days 3个工作日 at-most'],
    ['三个工作日', 'working-days 3个工作日'],
    ['5工作日', 'working-days 5个工作日'],
    ['12个月', 'months 12个月'],
    ['一年', 'months 1年'],
    ['一个半月', 'months 1.5个月'],
    ['半年', 'months 0.5年'],
    ['两个季度', 'months 2季度'],
    ['不少于三年', 'months 3年 at-least'],
    ['至少保存5年', 'months 5年'],
    ['保存至少5年', 'months 5年 at-least'],
    ['40学时以上', 'lessons 40学时 at-least'],
    ['90%', 'percent 90%'],
    ['９０％以上', 'percent 90% at-least'],
    ['百分之九十', 'percent 90%'],
    ['百分之百', 'percent 100%'],
    ['九成', 'percent 90%'],
    ['三成', 'percent 30%'],
    ['十分之一', 'percent 10%'],
    ['千分之五', 'percent 0.5%'],
    ['不低于98.5%', 'percent 98.5% at-least'],
    ['3至5天', 'duration 259200..432000'],
    ['2-4小时', 'duration 7200..14400'],
    ['2～4小时', 'duration 7200..14400'],
    ['三到五个工作日', 'working-days 3..5'],
    ['30分钟至2小时', 'duration 1800..7200'],
    ['10%—15%', 'percent 10..15'],
    ['50公里以内', 'distance 50公里 at-most'],
    ['500km以外', 'distance 500公里'],
    ['五十千米', 'distance 50公里'],
    ['200万元', 'money 200万元'],
    ['1,200元', 'money 1200元'],
    ['三万元以下', 'money 3万元 at-most'],
    ['2次/年', 'frequency 2次/年'],
    ['每年两次', 'frequency 2次/年'],
    ['每半年一次', 'frequency 2次/年'],
    ['每年至少进行1次', 'frequency 1次/年 at-least'],
    ['每季度检查一次', 'frequency 1次/季度'],
    ['每两个月一次', 'frequency 6次/年'],
    ['配备3人', 'count 3人'],
    ['不少于2名', 'count 2人 at-least'],
    ['5台', 'count 5台'],
    ['一式两份', 'count 2份'],
    ['提前24小时预约', 'duration 24小时 at-least'],
    ['提前一天通知', 'duration 1天 at-least'],
    ['约2小时', 'duration 2小时 about'],
    ['2300余台', 'count 2300台 about'],
    ['3天左右', 'duration 3天 about'],
    ['2小时响应、4小时到场', 'duration 2小时 + duration 4小时'],
    ['≥95%', 'percent 95% at-least'],
    ['不超过 3 个工作日，重大的不超过 10 个工作日', 'working-days 3个工作日 at-most + working-days 10个工作日 at-most'],
    ['2026年3月1日起24小时内', 'duration 24小时 at-most'],
    ['VIP 2小时到场', 'duration 2小时'],
  ])('%s: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    '8:30—17:30',
    '每日 8:30 至 20:30',
    '每日0:00至24:00',
    '上午九点至下午五点半',
    '9时至17时',
    '8点30分',
    '2026年3月1日',
    '2026-03-01',
    '2026.3.1',
    '2025年度',
    '在2025年',
    '二〇二六年三月一日',
    '3月15日',
    '3月份',
    '每月5日前',
    '次月10日',
    '三月',
    'SR-14-01',
    'SP-03 第3章',
    '见5.3.1.2',
    'GB/T 27922-2011',
    'ISO 9001:2015',
    '第24条',
    '第二次',
    '第一季度',
    '第3年',
    '表 2',
    '版本A/0',
    'SLG70-35',
    '400-000-2792',
    '0317-5551234',
    '13800001234',
    '拨打12315',
    '一次性告知',
    '三包凭证',
    '统一台账',
    '同一天',
    '有一天',
    '一人一档',
    '同一台账',
    '两三天',
    '几十台',
    '一般投诉',
    '个人信息',
    '× 100%',
    '十分满意',
    '3个百分点',
    '五一成立',
    '18 号',
    '四舍五入',
  ])('%s holds none', (text) => {
    expect(shown(text)).toBe('')
  })

  it.each([
    ['24小时', '二十四小时', '1天', '一天', '1日', '２４小时'],
    ['90%', '百分之九十', '九成', '９０％', '十分之九'],
    ['1年', '12个月', '十二个月', '4个季度', '一年'],
    ['7日', '7天', '一周', '七天', '1个星期'],
    ['2次/年', '每年2次', '每半年一次', '每6个月1次'],
    ['30公里', '三十千米', '30km'],
    ['2万元', '20000元', '20,000元', '两万元'],
  ])('%s is equal to its other spellings', (...spellings) => {
    const read = spellings.map((text) => readQuantities(text).map(({ kind, value }) => `${kind} ${value}`))
    for (const quantity of read) expect(quantity).toEqual(read[0])
    expect(read[0]).toHaveLength(1)
  })

  it('a working day is no day, and a month no number of days', () => {
    const kinds = ['1个工作日', '1天', '1个月', '30天'].map((text) => readQuantities(text)[0]?.kind)
    expect(kinds).toEqual(['working-days', 'duration', 'months', 'duration'])
  })

  const units = ['分钟', '小时', '天', '个工作日', '个月', '年', '学时', '公里', '元', '人', '台'] as const

  it('in Arabic and in Chinese are equal, whatever stands around them, and know their place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...units),
        fc.constantFrom('应在', '自登记起', '，', ''),
        fc.constantFrom('内答复。', '完成', '', '；其余另定'),
        (value, unit, ahead, behind) => {
          // 1998年 is a date.
          fc.pre(unit !== '年' || value < 1000)
          const written = [String(value), chineseNumeral(value)].map((numeral) => {
            const text = `${ahead}${numeral}${unit}${behind}`
            const found = readQuantities(text)
            expect(found).toHaveLength(1)
            const [quantity] = found
            expect(text.slice(quantity?.start, quantity?.end)).toBe(`${numeral}${unit}`)
            expect(quantity?.printed).toBe(`${numeral}${unit}`)
            return quantity?.value
          })
          expect(written[0]).toBe(written[1])
        },
      ),
    )
  })

  it('never overlap and never leave the text', () => {
    const word = fc.constantFrom(
      '3',
      '二十',
      '半',
      '小时',
      '天',
      '个月',
      '至',
      '-',
      '年',
      '2026',
      '第',
      '每',
      '次',
      '%',
      '内',
      ' ',
      '，',
      '月',
      '日',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join('')
        let from = 0
        for (const { start, end, printed } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(printed)
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
