import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../../core/text/normalise-text.js'
import { readStances, statedText } from '../../../core/text/polarity.js'
import type { Stance } from '../../../core/text/stance.js'

const read = (text: string): string =>
  readStances(normaliseText(text))
    .map((part) => (part.stance === 'stated' ? part.text : `[${part.text}]`))
    .join('')
const stances = (text: string): readonly Stance[] => readStances(normaliseText(text)).map((part) => part.stance)

describe('negation', () => {
  it.each([
    '公司不设服务热线。',
    '公司未设立专门的售后服务部门。',
    '暂不提供上门维修。',
    '目前没有专职监督人员。',
    '网点尚未配备检测设备。',
    '顾客档案尚未建立。',
    '热线已取消。',
    '公司取消了服务热线。',
    '投诉无专人受理。',
    '维修后无需填写工单。',
    '公司不再受理电话投诉。',
    '投诉登记制度不健全。',
    '服务热线、网站等渠道，公司目前均未开通。',
  ])('takes back: %s', (text) => expect(stances(text)).toContain('denied'))

  it.each([
    '不得收取上门费用。',
    '未经培训不得上岗。',
    '保修期不低于国家规定。',
    '无正当理由不得拖延退货。',
    '没有代用品的，按约定补偿顾客。',
    '非质量问题的换货，费用由顾客承担。',
    '到场人员不少于两人。',
    '不合格的商品立即隔离。',
    '未按时到场的，每次扣二分。',
    '顾客未到场时，由配送专员另行约定。',
    '记录未归档，责令当日补齐。',
    '未解决的投诉转交客户服务部经理。',
    '定期和不定期检查网点。',
    '对不能修复的商品予以更换。',
    '因故不能按时送达的，提前告知顾客。',
    '防止未登记的配件流入网点。',
  ])('leaves a rule alone: %s', (text) => expect(new Set(stances(text))).toEqual(new Set(['stated'])))

  it('reaches from the negation on, and over what stands before it when nothing follows', () => {
    expect(read('服务热线不设语音等待，由专人直接接听。')).toBe('服务热线[不设语音等待,]由专人直接接听。')
    expect(read('客户服务部没有固定场所，负责受理投诉。')).toBe('客户服务部[没有固定场所,]负责受理投诉。')
    expect(read('投诉受理专职人员尚未配备。')).toBe('[投诉受理专职人员尚未配备。]')
  })
})

describe('wishes and plans', () => {
  it.each([
    '公司将逐步建立服务热线。',
    '公司拟设立监督机构。',
    '公司计划于明年建立顾客信息系统。',
    '争取三年内覆盖全部销售区域。',
    '条件成熟时，公司设立服务热线。',
    '待业务扩大后再设立专职岗位。',
    '公司考虑设立投诉专员。',
    '今后设立专项资金。',
    '监督机构正在筹建。',
  ])('are no statement: %s', (text) => expect(stances(text)).not.toContain('stated'))

  it.each([
    '将投诉登记在台账中。',
    '培训计划在每年一月前批准。',
    '按计划开展巡检。',
    '待顾客同意后方可更换配件。',
    '服务工程师将在二十四小时内到场。',
    '现场条件具备时起五个工作日内完成安装。',
    '拟定年度预算并报总经理批准。',
    '检查结果列入下期监督计划。',
  ])('are not %s', (text) => expect(new Set(stances(text))).toEqual(new Set(['stated'])))

  it('reach on until the text speaks of the present', () => {
    expect(read('公司将逐步开通热线，公布受理时间，现由值班员接听电话。')).toBe(
      '[公司将逐步开通热线,][公布受理时间,]现由值班员接听电话。',
    )
    expect(read('公司设有服务热线，并将逐步增加线路。')).toBe('公司设有服务热线,[并将逐步增加线路。]')
  })
})

describe('questions, quotations, suppositions, lists and blanks', () => {
  it.each<[string, Stance]>([
    ['公司是否设有服务热线？', 'asked'],
    ['标准要求企业设立服务热线并明示受理时间。', 'quoted'],
    ['GB/T 27922 规定企业应设立服务热线。', 'quoted'],
    ['5.3.1.2 设立热线并明示受理时间', 'quoted'],
    ['法律规定经营者应当承担退货责任。', 'quoted'],
    ['其他企业已经设立了服务热线。', 'quoted'],
    ['本章规定服务热线的设置和受理时间。', 'quoted'],
    ['服务热线是指供顾客咨询和报修的电话。', 'quoted'],
    ['如需设立热线，应公布受理时间。', 'supposed'],
    ['假如公司设立热线，接听时间不妨长一些。', 'supposed'],
    ['服务热线、投诉渠道、顾客档案、满意度调查', 'listed'],
    ['相关文件：投诉处理程序，热线管理办法。', 'listed'],
    ['服务热线的设置', 'listed'],
    ['质保期为____个月，不低于国家规定。', 'blank'],
  ])('%s is %s', (text, stance) => expect(new Set(stances(text))).toEqual(new Set([stance])))

  it.each([
    '如顾客要求退货，由客户服务部在二十四小时内答复。',
    '顾客投诉时，由专人受理。',
    '发货前核对铭牌是否完好。',
    '是否属于保修范围，由服务工程师判定。',
    '按国家规定检定计量器具。',
    '公司按照 GB/T 27922 的要求设立监督机构。',
    '涉及召回的，法规规定的期限优先。',
    '填写工单、更换配件并告知顾客结果。',
    '每季度调查顾客、经销单位、使用单位的满意度。',
  ])('but not %s', (text) => expect(new Set(stances(text))).toEqual(new Set(['stated'])))

  it('end where the company speaks for itself', () => {
    expect(read('标准要求企业设立热线，公司据此开通热线并公布时间。')).toBe(
      '[标准要求企业设立热线,]公司据此开通热线并公布时间。',
    )
  })
})

const subjects = ['公司', '客户服务部', '服务网点']
const actions = ['设立专职投诉岗位', '建立顾客档案', '开通服务热线', '配备检测设备', '制定培训计划', '开展满意度调查']
const tails = ['，由专人负责', '，并公布受理时间', '，每年检查一次', '']
const statement = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...actions), fc.constantFrom(...tails))
  .map(([subject, action, tail]) => ({ subject, action, tail }))

describe('a covered sentence', () => {
  const states = (text: string, action: string): boolean => statedText(normaliseText(text)).includes(action)

  it('states what it does, with any subject and tail', () => {
    fc.assert(
      fc.property(statement, ({ subject, action, tail }) => {
        expect(states(`${subject}${action}${tail}。`, action)).toBe(true)
      }),
    )
  })

  it('no longer does with a word of wish or denial before its verb', () => {
    const words = ['将逐步', '拟', '计划于明年', '考虑', '暂不', '尚未', '未', '没有', '不再', '打算', '正在研究']
    fc.assert(
      fc.property(statement, fc.constantFrom(...words), ({ subject, action, tail }, word) => {
        expect(states(`${subject}${word}${action}${tail}。`, action)).toBe(false)
      }),
    )
  })

  it('states the same beside any other sentence', () => {
    const others = ['热线暂不开通。', '公司将逐步扩大网点。', '是否合格？', '不得收取费用。', '标准要求企业设立热线。']
    fc.assert(
      fc.property(statement, fc.constantFrom(...others), ({ subject, action, tail }, other) => {
        const own = `${subject}${action}${tail}。`
        expect(states(`${other}${own}`, action)).toBe(true)
        expect(states(`${own}${other}`, action)).toBe(true)
      }),
    )
  })
})

describe('the pieces', () => {
  it('put together are the text, whatever it is', () => {
    const words = fc.constantFrom(
      '公司',
      '不设',
      '热线',
      '，',
      '。',
      '将逐步',
      '；',
      '是否',
      '\n',
      '(',
      '标准要求',
      '、',
      '的',
      '？',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const text = normaliseText(parts.join(''))
        expect(
          readStances(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a frame', () => {
  it.each([
    '标准要求：“公司设专人受理投诉，由客户服务部负责。”',
    '暂不执行以下规定：投诉由专人受理，三日内答复。',
    '以下内容待定：投诉由专人受理，三日内答复。',
    '公司曾规定投诉由专人受理，后来取消了。',
    '投诉由专人受理，三日内答复，但目前尚未做到。',
    '投诉由专人受理，该做法现已停止。',
    '据说，投诉由客户服务部专人受理。',
    '（拟）投诉由专人受理。',
  ])('takes in all of its sentence: %s', (text) => expect(stances(text)).not.toContain('stated'))

  it.each([
    '以「没有最好，只有更好」为服务理念，班组长每周讲解。',
    '不必等到期满：顾客要求的，当日办理。',
    '听不清的，请顾客重复；服务员不得猜测。',
    '本应由甲部办理的事项转来时，由受理人登记。',
    '成本应由财务部核算，投诉处理应在三日内办结。',
    '无人值守时转接值班经理。',
    '曾发生重大故障的商品由服务工程师每月巡检。',
    '无论顾客是否提出，公司每年巡检一次。',
  ])('is not every colon, past or quotation: %s', (text) =>
    expect(
      readStances(normaliseText(text))
        .filter(({ stance }) => stance === 'stated')
        .map((part) => part.text)
        .join(''),
    ).toContain(
      normaliseText(text)
        .split(/[,:;。]/)
        .at(-2),
    ),
  )

  it('ends at a semicolon, at the end of a quotation, and where the company speaks again', () => {
    expect(read('投诉由专人受理；回访每月一次，但目前尚未做到。')).toBe(
      '投诉由专人受理;[回访每月一次,][但目前尚未做到。]',
    )
    expect(read('标准要求：“设专人受理投诉”，公司指定客户服务部受理。')).toContain('公司指定客户服务部受理。')
    expect(read('公司曾设投诉科，现由客户服务部受理投诉。')).toBe('[公司曾设投诉科,]现由客户服务部受理投诉。')
  })
})
