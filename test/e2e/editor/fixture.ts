import { heading, paragraph } from '../../../core/model/builders.js'
import type { FieldDefinition } from '../../../core/model/profile-field.js'
import { sampleProject, sampleRecordForm } from '../../support/sample-project.js'

const definition = (key: string, label: string, type: FieldDefinition['type'] = 'text'): FieldDefinition => ({
  key,
  label,
  type,
  required: true,
  ...(type === 'commitment' ? { topic: 'complaint', units: ['小时', '天'] } : {}),
})

/** What the test page shows: a small document and the facts around it. */
export const editorFixture = () => {
  const { profile, organisation } = sampleProject()
  return {
    document: {
      code: 'SP-14',
      title: '顾客投诉处理控制程序',
      kind: 'procedure',
      version: 'A/0',
      content: [heading('h1', 1, '目的'), paragraph('p1', '正文。')],
    },
    catalogue: {
      id: 'gbt27922',
      title: 'GB/T 27922-2011',
      levels: [],
      belowLevels: '未达标',
      clauses: [
        { id: '5.1', title: '售后服务体系', level: 1, points: { value: 40, provenance: 'verified' } },
        { id: '5.1.1', title: '组织架构', level: 2, points: { value: 5, provenance: 'verified' } },
      ],
      requirements: [],
    },
    definitions: [
      definition('company.name', '企业名称'),
      definition('company.hotline', '服务热线', 'phone'),
      definition('promise.complaint-reply', '投诉答复时限', 'commitment'),
    ],
    profile,
    organisation,
    titles: [
      ['SM', '售后服务手册'],
      ['SP-14', '顾客投诉处理控制程序'],
      ['SR-14-01', '顾客投诉登记台账'],
    ],
    records: [sampleRecordForm()],
  }
}
