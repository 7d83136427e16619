import { startRules } from '../../../core/consistency/check-consistency.js'
import type { Finding } from '../../../core/consistency/finding.js'
import type { ConsistencyRule, ProjectSetting } from '../../../core/consistency/rule.js'
import type { Block } from '../../../core/model/block.js'
import { field, heading, paragraph, recordReference, text } from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import type { Inline } from '../../../core/model/inline.js'
import type { FieldDefinition, Profile } from '../../../core/model/profile-field.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import type { Project } from '../../../core/project/project.js'
import { createReader } from '../../../core/project/reader.js'
import { catalogue, document, fieldsOf, project, type ProjectOptions } from '../../support/builders.js'

const commitment = (key: string, label: string, topic: string, condition: string): FieldDefinition => ({
  key,
  type: 'commitment',
  label,
  topic,
  condition,
  required: false,
})

const plain = (key: string, type: FieldDefinition['type'], label: string): FieldDefinition => ({
  key,
  type,
  label,
  required: false,
})

/** Fields as a kit defines them: promises, rules, periods, telephones, addresses, distances, targets. */
export const ledgerDefinitions: readonly FieldDefinition[] = [
  plain('company.address', 'address', '注册地址'),
  plain('hotline.number', 'phone', '服务热线'),
  plain('complaint.number', 'phone', '投诉电话'),
  plain('arrival.near-distance', 'text', '近距离服务半径'),
  plain('money.fund', 'text', '专项资金核定额度'),
  plain('targets', 'table', '服务目标'),
  commitment('promise.reply', '报修响应', '报修响应', '自报修登记时起'),
  commitment('promise.arrival-near', '近距离到达', '到达现场', '近距离服务半径以内'),
  commitment('promise.arrival-middle', '中距离到达', '到达现场', '中距离服务半径以内'),
  commitment('promise.arrival-far', '远距离到达', '到达现场', '中距离服务半径以外、交通条件正常'),
  commitment('promise.complaint-reply', '投诉首次答复', '投诉答复', '自投诉登记时起'),
  commitment('promise.complaint-resolve', '投诉办结', '投诉办结', '自投诉登记时起，约定延期的除外'),
  commitment('promise.visit', '服务后回访', '回访', '自服务完成时起'),
  commitment('promise.warranty', '商品保修期', '保修期', '自验收合格之日起'),
  commitment('promise.exchange', '退换货办理', '退换货', '自责任判定成立时起'),
  commitment('promise.delivery-notice', '送货上门预约提前', '送货预约', '到货之前'),
  commitment('rule.correction', '整改完成时限', '整改', '自整改通知签收时起'),
  commitment('rule.supervision', '服务监督检查频次', '监督检查', '覆盖全部服务部门与网点'),
  commitment('retention.service', '服务记录保存', '服务记录保存', '自服务完成之日起'),
  commitment('retention.complaint', '投诉记录保存', '投诉记录保存', '自办结之日起'),
]

/** Values for all of them. */
export const ledgerProfile: Profile = {
  'company.address': '河北省沧州市渤海新区砺山路 18 号',
  'hotline.number': '400-000-2792',
  'complaint.number': '400-000-2793',
  'arrival.near-distance': '50公里',
  'money.fund': '200 万元',
  targets: [
    { name: '顾客满意度', target: '不低于 88 分' },
    { name: '服务及时率', target: '不低于 98%' },
  ],
  'promise.reply': { value: 30, unit: '分钟' },
  'promise.arrival-near': { value: 4, unit: '小时' },
  'promise.arrival-middle': { value: 12, unit: '小时' },
  'promise.arrival-far': { value: 24, unit: '小时' },
  'promise.complaint-reply': { value: 4, unit: '小时' },
  'promise.complaint-resolve': { value: 7, unit: '个工作日' },
  'promise.visit': { value: 3, unit: '个工作日' },
  'promise.warranty': { value: 12, unit: '个月' },
  'promise.exchange': { value: 10, unit: '个工作日' },
  'promise.delivery-notice': { value: 24, unit: '小时' },
  'rule.correction': { value: 15, unit: '个工作日' },
  'rule.supervision': { value: 1, unit: '次/月' },
  'retention.service': { value: 5, unit: '年' },
  'retention.complaint': { value: 3, unit: '年' },
}

/** A sentence in which {key} is a field and [code] a reference to a record. */
export const sentence = (words: string): readonly Inline[] =>
  words.split(/(\{[^}]+\}|\[[^\]]+\])/).map((part): Inline => {
    if (part.startsWith('{')) return field(part.slice(1, -1))
    return part.startsWith('[') ? recordReference(part.slice(1, -1)) : text(part)
  })

/** A paragraph of such a sentence. */
export const says = (words: string, id = 'p'): Block => paragraph(id, sentence(words))

/** A procedure of one section with these sentences or blocks, on a neutral subject. */
export const procedure = (content: readonly (string | Block)[], code = 'SP-14', title = '工作程序'): Document =>
  document(code, [
    heading('h', 1, title),
    ...content.map((part, index) => (typeof part === 'string' ? says(part, `p${index + 1}`) : part)),
  ])

/** A project of documents with the ledger's fields. */
export const ledgerProject = (documents: readonly Document[], options: ProjectOptions = {}): Project =>
  project(documents, { profile: ledgerProfile, ...options })

/** What one rule finds in a project. */
export const findWith = <Facts>(
  rule: ConsistencyRule<Facts>,
  subject: Project,
  more: Partial<ProjectSetting> = {},
): readonly Finding[] => {
  const fields = fieldsOf(subject, ledgerDefinitions)
  const setting: ProjectSetting = { project: subject, catalogue: catalogue([]), fields, ...more }
  const readings = createReader()(subject.documents, passageContext(subject, setting.fields))
  const parts = readings.map((reading) => ({ reading, facts: rule.read(reading, setting) }))
  return rule.judge(parts, setting)
}

/** What all rules find. */
export const findAll = (subject: Project): readonly Finding[] => {
  const fields = fieldsOf(subject, ledgerDefinitions)
  const readings = createReader()(subject.documents, passageContext(subject, fields))
  return startRules()(readings, { project: subject, catalogue: catalogue([]), fields }, [])
}
