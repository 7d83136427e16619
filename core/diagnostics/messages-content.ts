import type { MessageTable } from './message-table.js'

/** Words for what is found in a project's documents. */
export const contentMessages = {
  'field-unfilled': {
    severity: 'warning',
    'zh-CN': { message: '「{label}」尚未填写', hint: '在企业资料中填写 {field}' },
    en: { message: '“{label}” is not filled in', hint: 'Fill in {field} in the profile' },
  },
  'field-unknown': {
    severity: 'error',
    'zh-CN': { message: '正文引用了不存在的资料项「{field}」', hint: '改用企业资料中已有的资料项' },
    en: { message: 'The text uses a field that does not exist: “{field}”', hint: 'Use a field of the profile' },
  },
  'document-unknown': {
    severity: 'error',
    'zh-CN': { message: '引用的文件「{code}」不在文件清单中', hint: '改正编号，或把该文件加入清单' },
    en: { message: 'The document “{code}” is not in the register', hint: 'Mend the code or add the document' },
  },
  'record-unknown': {
    severity: 'error',
    'zh-CN': { message: '引用的记录「{code}」没有表单', hint: '改正编号，或新建该记录表单' },
    en: { message: 'The record “{code}” has no form', hint: 'Mend the code or add the form' },
  },
  'record-unused': {
    severity: 'warning',
    'zh-CN': { message: '记录表单「{code} {title}」没有任何文件引用', hint: '在产生该记录的步骤中引用它，或删去' },
    en: {
      message: 'No document refers to the record form “{code} {title}”',
      hint: 'Refer to it in the step that makes it, or remove it',
    },
  },
  'clause-unknown': {
    severity: 'error',
    'zh-CN': { message: '标准中没有条款「{clause}」', hint: '核对条款号' },
    en: { message: 'The standard has no clause “{clause}”', hint: 'Check the clause number' },
  },
  'block-reference-dangling': {
    severity: 'error',
    'zh-CN': { message: '交叉引用的目标「{target}」不存在', hint: '重新选择要引用的表、图或章节' },
    en: {
      message: 'The cross-reference target “{target}” does not exist',
      hint: 'Choose the table, figure or section again',
    },
  },
  'step-unknown': {
    severity: 'error',
    'zh-CN': { message: '流程步骤的去向「{target}」不存在', hint: '去向应为同一流程中的步骤或 end' },
    en: { message: 'A step leads to “{target}”, which does not exist', hint: 'Name a step of the same process or end' },
  },
  'control-character': {
    severity: 'warning',
    'zh-CN': { message: '文字中有不可打印的控制字符或残缺字符（{codePoint}），导出时已略去', hint: '重新输入该处文字' },
    en: {
      message: 'The text holds a control character or half a character ({codePoint}); left out of the export',
      hint: 'Type that text again',
    },
  },
  'guide-left': {
    severity: 'info',
    'zh-CN': { message: '编写提示尚未处理，导出时不输出', hint: '按提示定稿后删去' },
    en: { message: 'A drafting guide is still there; it is not exported', hint: 'Settle it and delete it' },
  },
  'sample-data': {
    severity: 'info',
    'zh-CN': { message: '本项目含 {count} 项示例数据，不得用于申报', hint: '逐项替换为企业的真实数据' },
    en: {
      message: 'The project holds {count} items of sample data; not for submission',
      hint: 'Replace each with the company’s own data',
    },
  },
} as const satisfies MessageTable
