import type { CheckReference } from '../../core/checking/setting.js'
import {
  blockReference,
  documentReference,
  field,
  form,
  generated,
  guide,
  heading,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../core/model/builders.js'
import type { Project } from '../../core/project/project.js'
import { catalogue, definitions, document, expectation, project, recordForm, requirement } from './builders.js'
import type { Vocabulary } from './random-edits.js'

/** Words of which random changes make text: terms, spoilers, ends of sentences, a control character. */
export const smallWords = [
  '投诉',
  '专人',
  '受理',
  '登记',
  '公布',
  '渠道',
  '暂不',
  '网站',
  '24小时',
  '，',
  '。',
  '《手册》',
  '\u0007',
  '以下规定暂不执行。',
  '同行的做法：',
  '上述要求尚未批准。',
  '本节为讨论稿。',
  '（草案）',
  '以下规定自发布之日起执行。',
]

/** What random changes may name. */
export const smallVocabulary: Vocabulary = {
  clauses: ['5.3', '5.3.1', '5.3.1.1', '5.3.2', '5.3.2.1', '5.3.2.2', '5.9'],
  fields: ['company.name', 'hotline.number', 'promise.reply', 'department.service', 'post.nobody', 'no.such'],
  values: ['', '400-111-2222', { value: 48, unit: '小时' }, { value: 2, unit: '天' }, false],
}

/** A catalogue with every kind of matcher, and definitions of the fields. */
export const smallReference: CheckReference = {
  catalogue: catalogue([
    requirement('5.3.1.1', [
      expectation('a', { type: 'topic', all: [['网站'], ['公布']] }),
      expectation('b', { type: 'claim', characters: 12 }),
    ]),
    requirement('5.3.2.1', [
      expectation('c', { type: 'topic', all: [['专人'], ['受理']], none: ['暂不'] }, ['manual']),
      expectation('d', { type: 'field', field: 'hotline.number' }),
    ]),
    requirement('5.3.2.2', [
      expectation('e', { type: 'record', codes: ['SR-14-01'] }),
      expectation('f', { type: 'commitment', field: 'promise.reply', units: ['小时'] }),
    ]),
  ]),
  profile: [{ id: 'all', title: '全部', fields: definitions }],
}

/** Three documents with every kind of block, that refer to each other and to two record forms. */
export const smallProject: Project = project(
  [
    document('SM', [
      heading('m1', 1, '渠道', { clauses: ['5.3.1'] }),
      paragraph('m2', [
        text('在网站公布渠道。另见'),
        documentReference('SP-14'),
        text('。热线'),
        field('hotline.number'),
      ]),
      heading('m3', 2, '投诉', { clauses: ['5.3.2'] }),
      paragraph('m4', '由专人受理投诉。受理投诉。受理投诉。'),
      table(
        'm5',
        [
          ['情形', '时限'],
          ['一般投诉', [field('promise.reply'), text('内')]],
        ],
        { caption: '时限' },
      ),
      paragraph('m6', [text('见'), blockReference('m5'), text('。'), blockReference('m3')]),
    ]),
    document('SP-14', [
      heading('a1', 1, '受理', { clauses: ['5.3.2.2'] }),
      steps('a2', [
        step('a2-1', 'one', {
          name: '受理',
          action: '登记投诉',
          limit: [field('promise.reply')],
          responsible: ['post.agent'],
          records: ['SR-14-01'],
          next: ['two'],
        }),
        step('a2-2', 'two', { name: '答复', action: [text('答复，填写'), recordReference('SR-14-02')], next: ['end'] }),
      ]),
      generated('a3', 'flowchart', { of: 'a2', caption: '流程' }),
      paragraph('a4', '登记后归档。', { clauses: ['5.3.2.1'] }),
      form('a5', 'SR-14-01'),
      guide('a6', '按实际改写'),
    ]),
    document('SP-15', [heading('b1', 1, '标识'), paragraph('b2', '标识清楚。'), heading('b3', 1, '')]),
  ],
  { records: [recordForm('SR-14-01', '投诉台账'), recordForm('SR-14-02')] },
)
