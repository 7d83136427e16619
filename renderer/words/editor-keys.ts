/** The keys of the editor, as its hotkeys take them. */
export const editorKeys = [
  { keys: 'Mod+B', 'zh-CN': '加粗', en: 'Bold' },
  { keys: 'Mod+I', 'zh-CN': '倾斜', en: 'Italic' },
  { keys: 'Mod+U', 'zh-CN': '下划线', en: 'Underline' },
  { keys: 'Mod+Z', 'zh-CN': '撤销', en: 'Undo' },
  { keys: 'Mod+Y', 'zh-CN': '恢复', en: 'Redo' },
  { keys: 'Mod+Alt+1', 'zh-CN': '标题 1（2、3、4 同理）', en: 'Heading 1 (2, 3, 4 alike)' },
  { keys: 'Mod+Alt+0', 'zh-CN': '正文', en: 'Body text' },
  { keys: 'Mod+Shift+7', 'zh-CN': '编号列表', en: 'Numbered list' },
  { keys: 'Mod+Shift+8', 'zh-CN': '项目符号', en: 'Bulleted list' },
  { keys: 'Tab', 'zh-CN': '表格中到下一格；列表中降一级', en: 'Next cell in a table; one level down in a list' },
  { keys: '@', 'zh-CN': '插入资料项、文件、记录或条款', en: 'Insert a field, document, record or clause' },
] as const
