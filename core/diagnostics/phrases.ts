import type { Language } from './language.js'

/** Words for the parameters of diagnostics that are themselves a reason; their own parameters stand in braces. */
export const phrases = {
  '@absent': { 'zh-CN': '缺少此项，应为{expected}', en: 'it is missing; expected {expected}' },
  '@wrong-type': { 'zh-CN': '应为{expected}，实为{received}', en: 'expected {expected}, found {received}' },
  '@unknown-key': { 'zh-CN': '本格式没有此项', en: 'this format has no such key' },
  '@duplicate-key': { 'zh-CN': '同一对象中出现两次', en: 'it stands twice in one object' },
  '@value': { 'zh-CN': '应为 {expected}', en: 'expected {expected}' },
  '@no-option': { 'zh-CN': '不是此处可用的值', en: 'no value that may stand here' },
  '@empty': { 'zh-CN': '不能为空', en: 'it must not be empty' },
  '@too-small': { 'zh-CN': '不能小于 {limit}', en: 'it must not be less than {limit}' },
  '@too-big': { 'zh-CN': '不能大于 {limit}', en: 'it must not be more than {limit}' },
  '@too-long': { 'zh-CN': '不能多于 {limit} 个', en: 'there may be at most {limit}' },
  '@form': { 'zh-CN': '写法不对', en: 'it is not written as it should be' },
  '@duplicate': { 'zh-CN': '与前面的重复：{duplicate}', en: 'the same as one before: {duplicate}' },
  '@reserved': { 'zh-CN': '「{word}」是保留字', en: '“{word}” is reserved' },
  '@ragged': { 'zh-CN': '应有 {expected} 列，实有 {received} 列', en: 'expected {expected} columns, found {received}' },
  '@span-outside': { 'zh-CN': '合并区域超出表格', en: 'the merged area leaves the table' },
  '@span-overlap': { 'zh-CN': '合并区域互相重叠', en: 'merged areas overlap' },
  '@span-covers-text': { 'zh-CN': '被合并区域遮住的单元格中有文字', en: 'a cell hidden by a merged area holds text' },
  '@register-place': {
    'zh-CN': '应在 {expected} 文件夹下，以 .json 结尾',
    en: 'it must lie under {expected} and end in .json',
  },
  '@kind-differs': {
    'zh-CN': '登记为 {expected}，文件中为 {received}',
    en: 'the register says {expected}, the file {received}',
  },
  '@string': { 'zh-CN': '文字', en: 'a string' },
  '@number': { 'zh-CN': '数字', en: 'a number' },
  '@integer': { 'zh-CN': '整数', en: 'a whole number' },
  '@boolean': { 'zh-CN': 'true 或 false', en: 'true or false' },
  '@object': { 'zh-CN': '对象', en: 'an object' },
  '@array': { 'zh-CN': '列表', en: 'a list' },
  '@null': { 'zh-CN': 'null', en: 'null' },
  '@json-empty': { 'zh-CN': '文件是空的', en: 'the file is empty' },
  '@json-zeroed': {
    'zh-CN': '文件内容是零字节（断电或磁盘故障所致）',
    en: 'the file holds zero bytes, as after a power cut',
  },
  '@json-end': { 'zh-CN': '内容在中途结束', en: 'it ends half-way' },
  '@json-token': { 'zh-CN': '第 {line} 行不应有「{token}」', en: 'unexpected “{token}” in line {line}' },
  '@json-string': {
    'zh-CN': '第 {line} 行的字符串没有写完或含非法字符',
    en: 'the string in line {line} is open or holds a forbidden character',
  },
  '@missing': { 'zh-CN': '文件不存在', en: 'there is no such file' },
  '@denied': { 'zh-CN': '没有权限', en: 'permission denied' },
  '@busy': { 'zh-CN': '文件被其他程序占用', en: 'another program holds the file' },
  '@disk-full': { 'zh-CN': '磁盘已满', en: 'the disk is full' },
  '@read-only': { 'zh-CN': '文件或磁盘是只读的', en: 'the file or the disk is read-only' },
  '@not-a-file': { 'zh-CN': '不是普通文件', en: 'it is not a regular file' },
  '@not-a-folder': { 'zh-CN': '不是文件夹', en: 'it is not a folder' },
  '@not-utf8': { 'zh-CN': '不是 UTF-8 编码的文本', en: 'it is not text in UTF-8' },
  '@changed': { 'zh-CN': '磁盘上的文件在打开之后被改动过', en: 'the file on disk has changed since it was read' },
  '@never-read': { 'zh-CN': '磁盘上已有未曾读入的同名文件', en: 'a file of that name, never read, is already there' },
  '@not-understood': {
    'zh-CN': '磁盘上的文件读不懂，不能覆盖',
    en: 'the file on disk cannot be understood, so it is not replaced',
  },
  '@outside': { 'zh-CN': '它指向项目文件夹之外', en: 'it leads out of the project folder' },
  '@unsound': { 'zh-CN': '将要写入的内容不合格式', en: 'what would be written does not fit the format' },
  '@others-failed': { 'zh-CN': '它登记的文件没有全部写入', en: 'not every file that it registers could be written' },
  '@clause': { 'zh-CN': '条款', en: 'clause' },
  '@parent-clause': { 'zh-CN': '上级条款，下级为', en: 'clause above' },
  '@expectation': { 'zh-CN': '期望编号', en: 'expectation' },
} as const satisfies Readonly<Record<`@${string}`, Readonly<Record<Language, string>>>>

/** A reason that the phrase table words. */
export type Phrase = keyof typeof phrases

/** True for a parameter value that the phrase table words. */
export const isPhrase = (value: string | number): value is Phrase =>
  typeof value === 'string' && Object.hasOwn(phrases, value)
