import type { MessageTable } from './message-table.js'

/** Words for what the application's host cannot do with projects, files and exports. */
export const applicationMessages = {
  'sample-unknown': {
    severity: 'error',
    'zh-CN': { message: '没有示例企业「{sample}」' },
    en: { message: 'There is no sample company “{sample}”' },
  },
  'folder-gone': {
    severity: 'error',
    'zh-CN': { message: '找不到项目文件夹 {name}', hint: '文件夹可能已移动、改名或删除；可从最近项目中移除' },
    en: {
      message: 'The project folder {name} is gone',
      hint: 'It may have been moved or deleted; forget it in the list',
    },
  },
  'kit-document-missing': {
    severity: 'error',
    'zh-CN': {
      message: '模板套件中没有适用于本企业的文件「{code}」',
      hint: '在套件登记中选择其他文件，或新建空白文件',
    },
    en: {
      message: 'The kit has no document “{code}” that applies to this company',
      hint: 'Choose another, or a blank one',
    },
  },
  'bin-entry-missing': {
    severity: 'error',
    'zh-CN': { message: '回收站中已没有这份文件' },
    en: { message: 'The document is no longer in the bin' },
  },
  'upload-refused': {
    severity: 'error',
    'zh-CN': {
      message: '「{name}」不是可用的证据文件（支持 PDF、图片、Word、Excel、压缩包、文本、音视频）',
      hint: '换成上述格式的文件',
    },
    en: {
      message: '“{name}” is no usable evidence file (PDF, images, Word, Excel, zip, text, audio and video)',
      hint: 'Use a file of one of these formats',
    },
  },
  'upload-too-large': {
    severity: 'error',
    'zh-CN': { message: '「{name}」有 {size} MB，超过 {limit} MB 的上限', hint: '压缩后再添加' },
    en: { message: '“{name}” is {size} MB, over the limit of {limit} MB', hint: 'Compress it first' },
  },
  'export-document-missing': {
    severity: 'error',
    'zh-CN': { message: '项目中没有编号为「{code}」的文件或记录表单' },
    en: { message: 'The project has no document or record form “{code}”' },
  },
  'work-crashed': {
    severity: 'error',
    'zh-CN': { message: '后台处理意外中断：{reason}', hint: '再试一次；仍然失败时请把项目文件夹与此信息一并反馈' },
    en: { message: 'Background work broke off: {reason}', hint: 'Try again; if it fails again, please report it' },
  },
  'address-used': {
    severity: 'error',
    'zh-CN': {
      message: '这个地址已经用过：每个启动地址只能在一个浏览器中打开一次',
      hint: '请回到已打开的页面，或重新启动五星文档，使用新打印的地址',
    },
    en: {
      message: 'This address has been used: each one opens in one browser, once',
      hint: 'Go back to the page that is open, or start Fivestar again and use the address that it prints',
    },
  },
  'address-without-key': {
    severity: 'error',
    'zh-CN': { message: '请使用启动时打印的完整地址打开五星文档（含 token 部分）' },
    en: { message: 'Open Fivestar by the whole address that it printed when it started, with the token' },
  },
  'page-not-built': {
    severity: 'error',
    'zh-CN': { message: '界面文件还没有生成', hint: '在源码文件夹运行 npm start，它会先生成界面' },
    en: {
      message: 'The page has not been built',
      hint: 'Run npm start in the source folder; it builds the page first',
    },
  },
  'serve-failed': {
    severity: 'error',
    'zh-CN': { message: '无法在端口 {port} 上启动：{reason}', hint: '换一个端口（--port），或不指定端口' },
    en: { message: 'Cannot listen on port {port}: {reason}', hint: 'Choose another port (--port) or none' },
  },
  'host-electron': {
    severity: 'info',
    'zh-CN': { message: '以 Electron 窗口打开：已找到 Electron 程序和显示环境' },
    en: { message: 'opening in Electron: its program and a display were found' },
  },
  'host-electron-wanted': {
    severity: 'info',
    'zh-CN': { message: '以 Electron 窗口打开：按 --host electron 的要求' },
    en: { message: 'opening in Electron, as --host electron asks' },
  },
  'host-browser-wanted': {
    severity: 'info',
    'zh-CN': { message: '在浏览器中打开：按 --host browser 的要求' },
    en: { message: 'opening in the browser, as --host browser asks' },
  },
  'host-browser-without-electron': {
    severity: 'info',
    'zh-CN': { message: '在浏览器中打开：没有找到 Electron 程序（安装方法见 docs/building.md）' },
    en: { message: 'opening in the browser: Electron’s program is not installed (see docs/building.md)' },
  },
  'host-browser-without-display': {
    severity: 'info',
    'zh-CN': { message: '在浏览器中打开：没有显示环境' },
    en: { message: 'opening in the browser: there is no display' },
  },
  'host-electron-missing': {
    severity: 'error',
    'zh-CN': {
      message: '无法以 Electron 打开：没有找到 Electron 程序',
      hint: '安装方法见 docs/building.md；或改用 --host browser',
    },
    en: {
      message: 'Cannot open in Electron: its program is not installed',
      hint: 'See docs/building.md, or use --host browser',
    },
  },
} as const satisfies MessageTable
