import type { BlankKind, FormPart } from '../../../core/model/record-form.js'
import type { EditorLanguage } from '../words.js'

const words = {
  title: ['表单名称', 'Title'],
  orientation: ['纸张方向', 'Orientation'],
  portrait: ['纵向', 'Portrait'],
  landscape: ['横向', 'Landscape'],
  owner: ['归口部门', 'Owner'],
  retention: ['保存期限', 'Kept for'],
  addPart: ['添加部分', 'Add a part'],
  fields: ['填写栏', 'Blanks'],
  table: ['表格', 'Table'],
  note: ['说明', 'Note'],
  signatures: ['签字栏', 'Signatures'],
  up: ['上移', 'Move up'],
  down: ['下移', 'Move down'],
  remove: ['删除', 'Remove'],
  add: ['添加', 'Add'],
  partTitle: ['小标题', 'Heading'],
  columnCount: ['每行栏数', 'Blanks a line'],
  label: ['名称', 'Label'],
  kind: ['填写方式', 'Kind'],
  options: ['选项，用顿号分隔', 'Options, parted by commas'],
  width: ['宽度', 'Width'],
  span: ['占栏数', 'Span'],
  unit: ['单位', 'Unit'],
  lines: ['行高', 'Lines'],
  rows: ['空行数', 'Empty rows'],
  rowLabels: ['首列内容，每行一项', 'First column, one a line'],
  signer: ['审核人', 'Checked by'],
  newItem: ['新栏目', 'New blank'],
  newColumn: ['新列', 'New column'],
  text: ['文字', 'Text'],
  multiline: ['多行文字', 'Text of several lines'],
  number: ['数字', 'Number'],
  date: ['日期', 'Date'],
  time: ['时间', 'Time'],
  choice: ['选择', 'Choice'],
  signature: ['签字', 'Signature'],
} as const satisfies Record<string, readonly [string, string]> &
  Record<FormPart['type'] | BlankKind, readonly [string, string]>

/** A word of the form designer. */
export type FormWord = keyof typeof words

/** Says a word of the form designer. */
export const formWord = (language: EditorLanguage, word: FormWord): string => words[word][language === 'en' ? 1 : 0]
