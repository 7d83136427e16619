import type { MessageTable } from './message-table.js'

/** Words for files and folders that cannot be read or written as they are. */
export const inputMessages = {
  'file-unreadable': {
    severity: 'error',
    'zh-CN': { message: '无法读取 {name}：{reason}', hint: '检查文件是否存在、是否被占用、是否有权限' },
    en: { message: 'Cannot read {name}: {reason}', hint: 'Check that the file exists, is free and permitted' },
  },
  'file-too-large': {
    severity: 'error',
    'zh-CN': {
      message: '{name} 有 {size} MB，超过 {limit} MB 的上限',
      hint: '确认这是 Fivestar 的文件；图片请压缩后再用',
    },
    en: {
      message: '{name} is {size} MB, over the limit of {limit} MB',
      hint: 'Make sure it is a Fivestar file; compress images',
    },
  },
  'json-malformed': {
    severity: 'error',
    'zh-CN': { message: '{name} 不是有效的 JSON：{reason}', hint: '从备份或版本库恢复该文件；Fivestar 没有改动它' },
    en: {
      message: '{name} is not valid JSON: {reason}',
      hint: 'Restore the file from a backup; Fivestar has not touched it',
    },
  },
  'yaml-malformed': {
    severity: 'error',
    'zh-CN': { message: '{name} 不是有效的 YAML：{reason}', hint: '按提示的行检查缩进、冒号与引号' },
    en: { message: '{name} is not valid YAML: {reason}', hint: 'Check indentation, colons and quotes on that line' },
  },
  'shape-invalid': {
    severity: 'error',
    'zh-CN': {
      message: '{name} 的「{path}」不对：{problem}',
      hint: '格式见 docs/project-format.md 与 docs/kit-format.md',
    },
    en: { message: '{name}: “{path}” is wrong: {problem}', hint: 'See docs/project-format.md and docs/kit-format.md' },
  },
  'project-not-found': {
    severity: 'error',
    'zh-CN': {
      message: '{name} 不是 Fivestar 项目文件夹（没有 fivestar.json）',
      hint: '用 fivestar new <文件夹> 新建，或指向含 fivestar.json 的文件夹',
    },
    en: {
      message: '{name} is not a Fivestar project folder (no fivestar.json)',
      hint: 'Make one with fivestar new <folder>, or point to the folder that holds fivestar.json',
    },
  },
  'project-exists': {
    severity: 'error',
    'zh-CN': { message: '{name} 不是空文件夹，未写入任何内容', hint: '换一个文件夹名，或先移走其中的文件' },
    en: {
      message: '{name} is not an empty folder; nothing was written',
      hint: 'Choose another name or move its files away',
    },
  },
  'format-newer': {
    severity: 'error',
    'zh-CN': {
      message: '{name} 由更新版本的 Fivestar 保存（格式 {found}，本程序支持到 {supported}），未作改动',
      hint: '升级 Fivestar 后再打开',
    },
    en: {
      message:
        '{name} was saved by a newer Fivestar (format {found}, this one knows up to {supported}); left untouched',
      hint: 'Upgrade Fivestar',
    },
  },
  'path-escapes': {
    severity: 'error',
    'zh-CN': { message: '路径「{path}」指向项目文件夹之外，已拒绝', hint: '登记中的 file 必须是项目内的相对路径' },
    en: {
      message: 'The path “{path}” leaves the project folder; refused',
      hint: 'A file in the register must be a relative path inside the project',
    },
  },
  'code-duplicate': {
    severity: 'error',
    'zh-CN': { message: '编号「{code}」重复', hint: '为其中一份文件改用未占用的编号' },
    en: { message: 'The code “{code}” is used twice', hint: 'Give one of the documents a free code' },
  },
  'code-mismatch': {
    severity: 'error',
    'zh-CN': { message: '{name} 内的编号是「{found}」，登记为「{expected}」', hint: '改正文件中的 code 或登记' },
    en: {
      message: '{name} holds the code “{found}”, the register says “{expected}”',
      hint: 'Mend the code in the file or the register',
    },
  },
  'write-refused': {
    severity: 'error',
    'zh-CN': { message: '没有写入 {name}：{reason}', hint: '原文件保持不变' },
    en: { message: '{name} was not written: {reason}', hint: 'The file there is unchanged' },
  },
  'image-invalid': {
    severity: 'error',
    'zh-CN': { message: '{name} 不是可用的图片（支持 PNG、JPEG、SVG）', hint: '换成 PNG 或 JPEG 图片' },
    en: { message: '{name} is not a usable image (PNG, JPEG, SVG)', hint: 'Replace it with a PNG or JPEG' },
  },
  'file-missing': {
    severity: 'error',
    'zh-CN': { message: '缺少文件 {name}', hint: '从备份或版本库恢复该文件，或从 fivestar.json 的登记中删去' },
    en: {
      message: 'The file {name} is missing',
      hint: 'Restore it from a backup or remove it from the register in fivestar.json',
    },
  },
  'register-differs': {
    severity: 'warning',
    'zh-CN': {
      message: '{name} 的 {what} 是「{found}」，登记为「{expected}」',
      hint: '把 fivestar.json 的登记与文件改成一致',
    },
    en: {
      message: 'The {what} of {name} is “{found}”, the register says “{expected}”',
      hint: 'Make the register in fivestar.json agree with the file',
    },
  },
  'evidence-missing': {
    severity: 'warning',
    'zh-CN': { message: '证据文件 {name} 不存在', hint: '把文件放入 evidence 文件夹，或从 evidence/index.json 中删去' },
    en: {
      message: 'The evidence file {name} is not there',
      hint: 'Put it into the evidence folder or remove it from evidence/index.json',
    },
  },
  usage: {
    severity: 'error',
    'zh-CN': { message: '{problem}', hint: '运行 fivestar --help 查看用法' },
    en: { message: '{problem}', hint: 'See fivestar --help' },
  },
} as const satisfies MessageTable
