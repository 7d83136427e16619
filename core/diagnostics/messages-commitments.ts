import type { MessageTable } from './message-table.js'

/** Words for what is found when promises, periods, telephones and addresses are held against each other. */
export const commitmentMessages = {
  'commitment-contradiction': {
    severity: 'error',
    'zh-CN': {
      message: '「{topic}」前后不一：此处为「{here}」，{where} 为「{there}」',
      hint: '核定以哪一个为准；以企业资料为准的，把此处改为引用资料项',
    },
    en: {
      message: '“{topic}” differs: “{here}” here, “{there}” in {where}',
      hint: 'Decide which holds; where the profile does, use its field here',
    },
  },
  'commitment-literal': {
    severity: 'warning',
    'zh-CN': {
      message: '「{here}」是直接写入的数字，与企业资料「{label}」相同',
      hint: '改为引用资料项，今后调整时各处一起变化',
    },
    en: {
      message: '“{here}” is typed in and repeats “{label}” of the profile',
      hint: 'Use the field, so that every place changes with it',
    },
  },
  'telephone-literal': {
    severity: 'info',
    'zh-CN': { message: '电话「{number}」是直接写入的，与企业资料「{label}」相同', hint: '改为引用资料项' },
    en: { message: 'The telephone {number} is typed in and repeats “{label}” of the profile', hint: 'Use the field' },
  },
  'telephone-contradiction': {
    severity: 'error',
    'zh-CN': {
      message: '此处的电话「{number}」既不是企业资料中的电话，也不是任何网点的电话',
      hint: '核对号码；改为引用企业资料中的热线或者投诉电话',
    },
    en: {
      message: 'The telephone {number} is neither one of the profile nor one of an outlet',
      hint: 'Check the number; use the telephone field of the profile',
    },
  },
  'address-literal': {
    severity: 'info',
    'zh-CN': { message: '地址「{address}」是直接写入的，与企业资料「{label}」相同', hint: '改为引用资料项' },
    en: { message: 'The address “{address}” is typed in and repeats “{label}” of the profile', hint: 'Use the field' },
  },
  'retention-contradiction': {
    severity: 'error',
    'zh-CN': {
      message: '记录「{code} {title}」此处写保存「{here}」，表单规定为「{there}」',
      hint: '核定保存期限，使正文与表单一致',
    },
    en: {
      message: 'The record “{code} {title}” is kept for “{here}” here, for “{there}” by its form',
      hint: 'Settle the retention period, in the text and on the form',
    },
  },
  'promise-without-evidence': {
    severity: 'warning',
    'zh-CN': {
      message: '此处承诺「{here}」，严于「{topic}」的规定「{there}」，而没有运行证据',
      hint: '做不到自己的规定会被特别扣分：登记能证明的记录，或者改为与规定一致',
    },
    en: {
      message: '“{here}” is stricter than “{there}” for “{topic}”, and no evidence shows that it is kept',
      hint: 'Breaking an own rule costs a point: file a record that proves it, or promise what the rule says',
    },
  },
  'promise-below-law': {
    severity: 'error',
    'zh-CN': {
      message: '「{label}」为「{here}」，低于「{source}」要求的「{there}」',
      hint: '按法律法规的规定修改承诺',
    },
    en: {
      message: '“{label}” is “{here}”, less than the “{there}” that “{source}” asks',
      hint: 'Promise at least what the law asks',
    },
  },
  'promises-unproven': {
    severity: 'info',
    'zh-CN': {
      message: '文件中有 {count} 项承诺与期限需要运行记录证明，目前没有登记任何证据',
      hint: '体系运行后逐项登记工单、台账等证据；证明不了的承诺应当放宽',
    },
    en: {
      message: 'The documents make {count} promises that records must prove, and no evidence is on file',
      hint: 'File job sheets and ledgers as the system runs; loosen what cannot be proved',
    },
  },
  'promise-needs-proof': {
    severity: 'info',
    'zh-CN': {
      message: '{requirement} 的承诺（{promises}）没有运行证据',
      hint: '登记能够证明兑现的记录：{records}',
    },
    en: {
      message: 'No evidence shows that the promises of {requirement} are kept ({promises})',
      hint: 'File the records that prove them: {records}',
    },
  },
} as const satisfies MessageTable
