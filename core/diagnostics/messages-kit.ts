import type { MessageTable } from './message-table.js'

/** Words for errors in a kit's files. */
export const kitMessages = {
  'kit-not-found': {
    severity: 'error',
    'zh-CN': { message: '找不到模板套件「{kit}」', hint: '可用的套件：{available}' },
    en: { message: 'There is no kit “{kit}”', hint: 'Kits at hand: {available}' },
  },
  'kit-file-missing': {
    severity: 'error',
    'zh-CN': { message: '套件缺少文件 {name}', hint: '补上该文件，或从 kit.yml 的登记中删去' },
    en: { message: 'The kit lacks the file {name}', hint: 'Add the file or remove it from the register in kit.yml' },
  },
  'kit-directive-unknown': {
    severity: 'error',
    'zh-CN': {
      message: '未知的指令「{name}」',
      hint: '半角冒号会被当作指令；正文请用全角「:」。可用指令：{available}',
    },
    en: {
      message: 'Unknown directive “{name}”',
      hint: 'A half-width colon starts a directive; use the full-width one in text. Directives: {available}',
    },
  },
  'kit-directive-invalid': {
    severity: 'error',
    'zh-CN': { message: '指令「{name}」有误：{problem}', hint: '写法见 docs/kit-format.md' },
    en: { message: 'The directive “{name}” is wrong: {problem}', hint: 'See docs/kit-format.md' },
  },
  'kit-markdown-unsupported': {
    severity: 'error',
    'zh-CN': { message: '模板中不支持这种 Markdown 写法：{what}', hint: '写法见 docs/kit-format.md' },
    en: { message: 'This Markdown is not supported in a kit: {what}', hint: 'See docs/kit-format.md' },
  },
  'kit-reference-unknown': {
    severity: 'error',
    'zh-CN': { message: '引用了不存在的{what}「{key}」', hint: '在 {where} 中登记，或改正引用' },
    en: { message: 'There is no {what} “{key}”', hint: 'Enter it in {where} or mend the reference' },
  },
  'kit-term-avoided': {
    severity: 'warning',
    'zh-CN': {
      message: '用词「{word}」与词表不一致，应为「{term}」',
      hint: '改用词表中的词；确需保留的，在 glossary.yml 的 allow 中登记该词组',
    },
    en: {
      message: 'The word “{word}” is not that of the glossary; use “{term}”',
      hint: 'Use the glossary’s word, or enter the phrase under allow in glossary.yml',
    },
  },
  'kit-duplicate': {
    severity: 'error',
    'zh-CN': { message: '{what}「{key}」重复' },
    en: { message: 'The {what} “{key}” is defined twice' },
  },
} as const satisfies MessageTable
