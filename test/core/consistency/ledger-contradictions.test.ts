import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import { commitments } from '../../../core/consistency/rules/commitments.js'
import type { Block } from '../../../core/model/block.js'
import { field, guide, step, steps, table, text } from '../../../core/model/builders.js'
import { findWith, ledgerProject, procedure, sentence } from './ledger-setting.js'

const codes = (...content: readonly (string | Block)[]): readonly string[] =>
  findWith(commitments, ledgerProject([procedure(content)])).map(
    ({ code, parameters }) => `${code} ${parameters.topic ?? parameters.label}: ${parameters.here}`,
  )

describe('a typed figure that differs from its field is a contradiction', () => {
  it.each([
    ['接到投诉后24小时内答复顾客。', '投诉答复: 24小时'],
    ['顾客投诉应在二十四小时内给予答复。', '投诉答复: 二十四小时'],
    ['投诉登记后１天内答复。', '投诉答复: １天'],
    ['投诉应在5个工作日内办结。', '投诉办结: 5个工作日'],
    ['投诉办结时限为10个工作日。', '投诉办结: 10个工作日'],
    ['接到报修后，应在2小时内响应。', '报修响应: 2小时'],
    ['报修响应时间不超过一小时。', '报修响应: 一小时'],
    ['服务完成后5个工作日内回访。', '回访: 5个工作日'],
    ['商品保修期为两年。', '保修期: 两年'],
    ['保修期24个月，自验收合格之日起计算。', '保修期: 24个月'],
    ['退换货在3至5个工作日内办理。', '退换货: 3至5个工作日'],
    ['责任部门应在十个工作日内完成整改。', '整改: 十个工作日'],
    ['市区2小时到达现场。', '到达现场: 2小时'],
    ['近距离的2小时内到场，远距离的24小时内到场。', '到达现场: 2小时'],
    ['50公里以内6小时到达现场。', '到达现场: 6小时'],
    ['维修人员应在48小时内到达现场。', '到达现场: 48小时'],
    ['送货前应提前48小时预约。', '送货预约: 48小时'],
    ['服务监督检查每季度一次。', '监督检查: 每季度一次'],
    ['服务及时率应达到95%以上。', '服务及时率: 95%'],
    ['服务及时率目标为百分之九十。', '服务及时率: 百分之九十'],
    ['投诉24小时内答复、7个工作日内办结。', '投诉答复: 24小时'],
  ])('%s', (words, expected) => {
    const found = codes(words).filter((line) => line.startsWith('commitment-contradiction'))
    expect(found).toEqual([`commitment-contradiction ${expected}`])
  })

  it('in a table, by the header of its column and the case of its row', () => {
    const rows = [
      ['服务距离', '到场时限'],
      [sentence('{arrival.near-distance}以内'), '6小时内'],
      ['中距离', sentence('{promise.arrival-middle}内')],
      ['远距离', '24小时内'],
    ]
    expect(codes(table('t', rows, { caption: '到场时限' }))).toEqual([
      'commitment-contradiction 到达现场: 6小时',
      'commitment-literal 远距离到达: 24小时',
    ])
  })

  it('in the limit of a step, by the name of the step', () => {
    const flow = steps('s', [
      step('s-1', 'a', { name: '投诉答复', action: '告知处理意见', limit: '自登记起8小时', next: ['end'] }),
    ])
    expect(codes(flow)).toEqual(['commitment-contradiction 投诉答复: 8小时'])
  })

  it('names both places, and the fix puts the field there', () => {
    const subject = ledgerProject([
      procedure(['投诉登记后{promise.complaint-reply}内答复。'], 'SM'),
      procedure(['24小时值守。接到投诉后24小时内答复顾客。']),
    ])
    const [finding] = findWith(commitments, subject)
    expect(finding).toMatchObject({
      code: 'commitment-contradiction',
      severity: 'error',
      document: 'SP-14',
      block: 'p1',
      parameters: { topic: '投诉答复', here: '24小时', there: '4小时', where: 'SM' },
      related: [{ document: 'SM', block: 'p1' }],
    })
    const mended = finding?.fix === undefined ? subject : applyFix(subject, finding.fix)
    expect(mended.documents[1]?.content[1]).toMatchObject({
      children: [text('24小时值守。接到投诉后'), field('promise.complaint-reply'), text('内答复顾客。')],
    })
    expect(findWith(commitments, mended)).toEqual([])
  })

  it('has no fix where the figure is a phrase with its verb', () => {
    const fixOf = (words: string) => findWith(commitments, ledgerProject([procedure([words])]))[0]?.fix
    expect(fixOf('服务监督检查每季度进行一次。')).toBeUndefined()
    expect(fixOf('服务监督检查的频次为2次/月。')).toMatchObject({ text: '2次/月', field: 'rule.supervision' })
  })

  it('without a field, between two typed places of the same thing', () => {
    const subject = ledgerProject([
      procedure(['配件申请批准后24小时内发出。'], 'SM'),
      procedure(['配件在48小时内发出。'], 'SP-06'),
      procedure(['配件在一天内发出。'], 'SP-18'),
    ])
    expect(
      findWith(commitments, subject).map(({ document, parameters, related }) => [document, parameters, related]),
    ).toEqual([
      ['SP-06', { topic: '发出', here: '48小时', there: '24小时', where: 'SM' }, [{ document: 'SM', block: 'p1' }]],
    ])
  })
})

describe('no contradiction', () => {
  it.each([
    ['the same value in other words', '投诉应在四小时内答复。'],
    ['a severe case', '重大投诉2小时内答复。'],
    ['an urgent case', '紧急投诉应在1小时内答复。'],
    ['a case in words that no class knows', '涉及人身伤害的，2小时内答复投诉顾客。'],
    ['a case that begins with 如', '如遇台风，48小时内到达现场。'],
    ['a case after a comma', '设备停在海上平台的，72小时内到达现场。'],
    ['another object', '书面意见在5个工作日内答复。'],
    ['another work', '投诉应在1小时内转交责任部门。'],
    ['another kind of unit', '投诉应在7天内办结。'],
    ['a failure, not a promise', '投诉24小时未答复的，由部门经理督办。'],
    ['a threshold', '投诉超过24小时未答复的，升级处理。'],
    ['an overdue case', '逾期24小时答复投诉的，按规定考核。'],
    ['an event, not a limit', '投诉办结3个工作日后再次答复顾客。'],
    ['the past', '去年投诉平均在9小时内答复。'],
    ['another firm', '竞争对手承诺投诉2小时内答复。'],
    ['an example', '例如，投诉8小时内答复。'],
    ['a denial', '公司不承诺2小时到达现场。'],
    ['a question', '您希望投诉多久得到答复：□ 2小时内 □ 24小时内'],
    ['an inability', '不能在2小时内到达现场的，应先告知顾客。'],
    ['a ban', '坐席不得承诺2小时到达现场。'],
    ['a wish', '力争投诉2小时内答复。'],
    ['a look back', '统计近三年投诉答复的及时率。'],
    ['about', '投诉一般约需2小时答复。'],
    ['a date', '2026年3月1日答复投诉。'],
    ['an hour of the day', '投诉在每日8:30至17:30答复。'],
    ['a count', '投诉须由2人答复。'],
    ['a paper', '每季度编制一次监督检查计划。'],
    ['a visit of another kind', '投诉办结后2个工作日内回访。'],
    ['a longest of all cases', '维修人员应在24小时内到达现场。'],
    ['warranty of a repair', '维修部位的保修期为3个月。'],
    ['warranty of a part', '核心部件质保期为3年。'],
    ['another beginning', '自签订合同之日起30个工作日内办理退换货。'],
    ['an exception', '因道路中断的，不受4小时到达的限制。'],
    ['a share of something else', '服务及时率低于95%的网点应当整改。'],
    ['a factor', '服务及时率=及时次数÷总次数×100%。'],
    ['a change of a target', '服务及时率提高2%。'],
    ['a reminder before the limit', '届满前30分钟提醒服务工程师答复投诉。'],
    ['a heading of a number', '第3条 投诉答复。'],
  ])('%s: %s', (_, words) => {
    expect(codes(words).filter((line) => line.startsWith('commitment-contradiction'))).toEqual([])
  })

  it('in a guide, or in fields alone', () => {
    expect(codes(guide('g', '投诉24小时内答复。'))).toEqual([])
    expect(codes('投诉登记后{promise.complaint-reply}内答复，{promise.complaint-resolve}内办结。')).toEqual([])
  })

  it('between typed places of other objects, conditions or kinds', () => {
    const subject = ledgerProject([
      procedure(['配件申请批准后24小时内发出。'], 'SM'),
      procedure(['紧急配件在4小时内发出。'], 'SP-06'),
      procedure(['召回公告在48小时内发出。'], 'SP-18'),
      procedure(['配件在2个工作日内发出。'], 'SP-19'),
    ])
    expect(findWith(commitments, subject)).toEqual([])
  })
})

describe('a typed figure that repeats a field is a literal', () => {
  it.each([
    ['投诉应在四小时内答复。', '投诉首次答复: 四小时'],
    ['投诉在7个工作日内办结。', '投诉办结: 7个工作日'],
    ['商品保修期为一年。', '商品保修期: 一年'],
    ['近距离4小时内到达现场。', '近距离到达: 4小时'],
    ['送货前提前一天预约。', '送货上门预约提前: 一天'],
    ['近距离服务半径为50公里。', '近距离服务半径: 50公里'],
    ['专项资金核定为200万元。', '专项资金核定额度: 200万元'],
  ])('%s', (words, expected) => {
    expect(codes(words)).toEqual([`commitment-literal ${expected}`])
  })

  it.each([
    ['a figure of another topic', '每日4小时的培训。'],
    ['a field', '投诉应在{promise.complaint-reply}内答复。'],
    ['another unit', '投诉在7天内办结。'],
    ['a special case', '重大投诉4小时内答复。'],
    ['a distance without its name', '运输距离超过50公里的另计运费。'],
    ['a sum without its name', '合同金额在200万元以上的须评审。'],
    ['a number of a document', '见SR-14-04和4.4条。'],
  ])('not %s: %s', (_, words) => {
    expect(codes(words)).toEqual([])
  })
})
