import type { MessageTable } from './message-table.js'

/** Words for what an export could not render or had to change. */
export const exportMessages = {
  'glyph-missing': {
    severity: 'warning',
    'zh-CN': {
      message: '字体中没有字符「{character}」（{codePoint}），导出后显示为空框',
      hint: '改用常用汉字，或在该处插入图片',
    },
    en: {
      message: 'No font has the character “{character}” ({codePoint}); it prints as an empty box',
      hint: 'Use a common character or insert an image',
    },
  },
  'not-rendered': {
    severity: 'warning',
    'zh-CN': { message: '{format} 无法输出此内容：{what}' },
    en: { message: '{format} cannot render this: {what}' },
  },
  'typesetting-failed': {
    severity: 'error',
    'zh-CN': { message: '排版失败：{reason}', hint: '请把项目文件夹与此信息一并反馈' },
    en: { message: 'Typesetting failed: {reason}', hint: 'Please report this with the project folder' },
  },
  'cell-truncated': {
    severity: 'warning',
    'zh-CN': {
      message: '以「{start}」开头的文字有 {length} 个字符，超过表格单元格的上限，只输出前 {limit} 个',
      hint: '全文见 Word 或 PDF',
    },
    en: {
      message: 'The text that begins “{start}” has {length} characters, more than a cell holds; cut to {limit}',
      hint: 'See the Word or PDF file for the whole text',
    },
  },
  'package-name-changed': {
    severity: 'info',
    'zh-CN': { message: '「{from}」在申报包中改名为「{to}」，以便在 Windows 上解压' },
    en: { message: '“{from}” is called “{to}” in the package, so that Windows can unpack it' },
  },
  'pages-unknown': {
    severity: 'warning',
    'zh-CN': { message: '无法读出「{path}」的页数：{reason}', hint: '确认该 PDF 能正常打开、没有加密' },
    en: {
      message: 'Cannot count the pages of “{path}”: {reason}',
      hint: 'Make sure that the PDF opens and is not encrypted',
    },
  },
  'number-typed': {
    severity: 'info',
    'zh-CN': { message: '「{text}」的编号 {number} 无法由 Word 自动编号得出，已作为文字写入' },
    en: { message: 'Word cannot count to the number {number} of “{text}”; it is written as text' },
  },
  'contents-page-missing': {
    severity: 'warning',
    'zh-CN': {
      message: 'Word 目录中有 {count} 个条目没有页码',
      hint: '在 Word 中右键单击目录，选择“更新域”',
    },
    en: {
      message: '{count} entries of the contents in Word have no page number',
      hint: 'Right-click the contents in Word and choose Update Field',
    },
  },
  'pdf-untagged': {
    severity: 'warning',
    'zh-CN': {
      message: 'PDF 未能带上结构标签：{reason}',
      hint: '文字与版式完整，只影响读屏软件；请把项目文件夹与此信息一并反馈',
    },
    en: {
      message: 'The PDF could not be tagged: {reason}',
      hint: 'Text and layout are complete, only screen readers are affected; please report this with the project folder',
    },
  },
} as const satisfies MessageTable
