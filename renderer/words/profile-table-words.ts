/** Columns of tables that the kit's profile does not define itself. */
export const profileTableWords = {
  laws: [
    { key: 'name', 'zh-CN': '名称', en: 'Name' },
    { key: 'number', 'zh-CN': '编号', en: 'Number' },
    { key: 'kind', 'zh-CN': '类别', en: 'Kind' },
    { key: 'inForce', 'zh-CN': '施行日期', en: 'In force' },
    { key: 'status', 'zh-CN': '状态', en: 'Status' },
    { key: 'replaces', 'zh-CN': '代替', en: 'Replaces' },
    { key: 'clauses', 'zh-CN': '相关条款', en: 'Clauses' },
  ],
} as const
