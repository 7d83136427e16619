import type { MessageTable } from './message-table.js'

/** Words for contradictions in the document set: organisation, processes, dates, leftovers and laws. */
export const consistencyMessages = {
  'record-retention-missing': {
    severity: 'warning',
    'zh-CN': { message: '记录表单「{code} {title}」没有保存期限', hint: '选一个已填写的保存期限' },
    en: {
      message: 'The record form “{code} {title}” has no retention period',
      hint: 'Choose a period that is filled in',
    },
  },
  'record-owner-missing': {
    severity: 'warning',
    'zh-CN': { message: '记录表单「{code} {title}」没有归口部门或岗位', hint: '选一个组织机构中的部门或岗位' },
    en: { message: 'The record form “{code} {title}” has no owner', hint: 'Choose a department or post' },
  },
  'document-owner-missing': {
    severity: 'warning',
    'zh-CN': { message: '文件「{code} {title}」没有归口部门或岗位', hint: '选一个组织机构中的部门或岗位' },
    en: { message: 'The document “{code} {title}” has no owner', hint: 'Choose a department or post' },
  },
  'reference-title-differs': {
    severity: 'warning',
    'zh-CN': { message: '「{code}」的名称写成《{title}》，清单中为《{expected}》', hint: '照清单改正名称或编号' },
    en: {
      message: '“{code}” is called 《{title}》; in the register it is 《{expected}》',
      hint: 'Mend the title or the code',
    },
  },
  'department-unknown': {
    severity: 'warning',
    'zh-CN': { message: '组织机构中没有「{name}」', hint: '改为已有的部门，或在组织机构中增设' },
    en: { message: 'The organisation has no “{name}”', hint: 'Name a department that exists, or add it' },
  },
  'post-unknown': {
    severity: 'warning',
    'zh-CN': { message: '组织机构中没有「{name}」这一岗位', hint: '改为已有的岗位，或在组织机构中增设' },
    en: { message: 'The organisation has no post “{name}”', hint: 'Name a post that exists, or add it' },
  },
  'organisation-synonym': {
    severity: 'warning',
    'zh-CN': { message: '「{name}」不在组织机构中，疑为「{known}」的另一种叫法', hint: '统一改为「{known}」' },
    en: { message: '“{name}” is not in the organisation; probably “{known}” is meant', hint: 'Call it “{known}”' },
  },
  'unit-literal': {
    severity: 'info',
    'zh-CN': { message: '「{name}」是直接输入的文字，改名时不会跟着变', hint: '改用部门或岗位字段' },
    en: { message: '“{name}” is typed and will not follow a change of name', hint: 'Use the department or post field' },
  },
  'department-without-post': {
    severity: 'warning',
    'zh-CN': { message: '「{name}」主办条款 {clauses}，却没有设岗位', hint: '为该部门设岗位，或改由其他部门主办' },
    en: { message: '“{name}” leads {clauses} but has no post', hint: 'Add a post or let another department lead' },
  },
  'same-author-approver': {
    severity: 'warning',
    'zh-CN': { message: '「{first}」与「{second}」同为{person}', hint: '编制、审核、批准应由不同的人承担' },
    en: {
      message: '“{first}” and “{second}” are both {person}',
      hint: 'Let different people write, review and approve',
    },
  },
  'step-no-post': {
    severity: 'warning',
    'zh-CN': { message: '步骤「{name}」没有责任岗位或部门', hint: '写明由谁做' },
    en: { message: 'Nobody is responsible for the step “{name}”', hint: 'Say who does it' },
  },
  'step-no-record': {
    severity: 'warning',
    'zh-CN': { message: '步骤「{name}」要求「{words}」，却没有列出记录', hint: '列出填写的记录表单' },
    en: { message: 'The step “{name}” says “{words}” but names no record', hint: 'Name the record form' },
  },
  'step-unreachable': {
    severity: 'warning',
    'zh-CN': { message: '没有任何步骤通向「{name}」', hint: '改正前面步骤的去向，或删去此步骤' },
    en: { message: 'No step leads to “{name}”', hint: 'Mend the exits before it, or remove it' },
  },
  'step-loop': {
    severity: 'error',
    'zh-CN': { message: '从步骤「{name}」走不到流程结束', hint: '为循环设一个出口' },
    en: { message: 'From the step “{name}” the process never ends', hint: 'Give the loop a way out' },
  },
  'decision-one-way': {
    severity: 'warning',
    'zh-CN': { message: '判断「{name}」没有两个不同且写明答案的去向', hint: '为每种答案写明去向，或改为一般步骤' },
    en: {
      message: 'The decision “{name}” lacks two different ways out with answers',
      hint: 'Give each answer its way, or make it an action',
    },
  },
  'action-many-exits': {
    severity: 'warning',
    'zh-CN': { message: '步骤「{name}」不是判断，却有 {count} 个去向', hint: '改为判断并写明答案，或只留一个去向' },
    en: {
      message: 'The step “{name}” is no decision but has {count} ways out',
      hint: 'Make it a decision with answers, or keep one way',
    },
  },
  'date-invalid': {
    severity: 'error',
    'zh-CN': { message: '「{label}」的日期「{date}」不存在', hint: '写成 2026-03-01 的形式' },
    en: { message: '“{label}”: there is no such date as “{date}”', hint: 'Write it as 2026-03-01' },
  },
  'chronology-order': {
    severity: 'error',
    'zh-CN': {
      message: '「{later}」（{laterDate}）早于「{earlier}」（{earlierDate}）',
      hint: '次序应为发布、培训、运行、内部评价、整改、管理评审、申请；核对两个日期',
    },
    en: {
      message: '“{later}” ({laterDate}) comes before “{earlier}” ({earlierDate})',
      hint: 'The order is release, training, running, evaluation, correction, review, application; check both dates',
    },
  },
  'chronology-short-run': {
    severity: 'warning',
    'zh-CN': {
      message: '体系自 {effective} 实施，至申请日期 {application} 运行不满三个月',
      hint: '认证机构一般要求运行三个月以上，且有相应记录；推迟申请或向认证机构确认',
    },
    en: {
      message: 'In force since {effective}, the system runs less than three months before {application}',
      hint: 'Certification bodies usually ask for three months with records; apply later or ask yours',
    },
  },
  'chronology-before-founding': {
    severity: 'error',
    'zh-CN': { message: '「{label}」（{date}）早于企业成立日期（{founded}）', hint: '核对两个日期' },
    en: { message: '“{label}” ({date}) is before the company was founded ({founded})', hint: 'Check both dates' },
  },
  'revision-order': {
    severity: 'warning',
    'zh-CN': { message: '修订记录的日期不按先后：{version}（{date}）', hint: '核对各次修订的日期' },
    en: { message: 'The dates of the revisions are out of order: {version} ({date})', hint: 'Check the dates' },
  },
  'revision-after-issue': {
    severity: 'warning',
    'zh-CN': {
      message: '版本 {version} 的修订日期（{date}）晚于文件发布日期（{issued}）',
      hint: '修订应在批准发布之前完成',
    },
    en: { message: 'Version {version} is revised ({date}) after its release ({issued})', hint: 'Check both dates' },
  },
  'foreign-name': {
    severity: 'warning',
    'zh-CN': {
      message: '出现其他企业的名称或字样「{name}」',
      hint: '改为本企业的，或写明与该企业的关系并填入企业资料',
    },
    en: {
      message: 'The name of somebody else stands here: “{name}”',
      hint: 'Put your own, or say in the profile who that is',
    },
  },
  'placeholder-left': {
    severity: 'warning',
    'zh-CN': { message: '有未填写的占位字样「{words}」', hint: '写成实际内容' },
    en: { message: 'A placeholder is left: “{words}”', hint: 'Write what is meant' },
  },
  'kit-text-unchanged': {
    severity: 'warning',
    'zh-CN': { message: '本处应写企业自己的话，仍是套件原文（本文件共 {count} 处）', hint: '按本企业的实际改写' },
    en: {
      message: 'The kit asks for the company’s own words here; its text is unchanged ({count} places in this document)',
      hint: 'Write it in the company’s words',
    },
  },
  'law-replaced': {
    severity: 'error',
    'zh-CN': { message: '引用的「{cited}」已被「{current}」替代', hint: '改为现行版本，并核对内容是否随之改变' },
    en: { message: '“{cited}” has been replaced by “{current}”', hint: 'Cite the current one and check what changed' },
  },
  'law-withdrawn': {
    severity: 'error',
    'zh-CN': { message: '引用的「{cited}」在法规清单中的状态为「{status}」', hint: '改引现行的规定' },
    en: { message: '“{cited}” has the status “{status}” in the register of laws', hint: 'Cite one that is in force' },
  },
  'law-unknown': {
    severity: 'warning',
    'zh-CN': { message: '引用的「{cited}」不在法规标准清单中', hint: '确认其现行有效后加入清单' },
    en: { message: '“{cited}” is not in the register of laws', hint: 'Make sure that it is in force and add it' },
  },
  'law-status': {
    severity: 'info',
    'zh-CN': { message: '法规清单中有 {count} 项状态待确认：{names}', hint: '申报前逐项查证公布文本、施行日期和状态' },
    en: {
      message: '{count} laws of the register are to be confirmed: {names}',
      hint: 'Confirm each before submission',
    },
  },
} as const satisfies MessageTable
