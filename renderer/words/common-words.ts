/** Words that many parts of the interface use. */
export const commonWords = {
  'zh-CN': {
    product: '五星文档',
    cancel: '取消',
    close: '关闭',
    confirm: '确定',
    save: '保存',
    remove: '删除',
    add: '添加',
    edit: '编辑',
    undo: '撤销',
    search: '搜索',
    more: '更多',
    none: '无',
    loading: '正在载入…',
    goThere: '转到原文',
    points: '{n} 分',
    estimated: '估算',
    count: '{n} 处',
  },
  en: {
    product: 'Fivestar',
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'OK',
    save: 'Save',
    remove: 'Remove',
    add: 'Add',
    edit: 'Edit',
    undo: 'Undo',
    search: 'Search',
    more: 'More',
    none: 'None',
    loading: 'Loading…',
    goThere: 'Go to the text',
    points: '{n} points',
    estimated: 'estimated',
    count: '{n} places',
  },
}

/** Kinds of documents, in words. */
export const kindWords = {
  'zh-CN': {
    manual: '售后服务手册',
    procedure: '程序文件',
    instruction: '作业指导书',
    record: '记录表单',
    planning: '策划文件',
    application: '申报文件',
  },
  en: {
    manual: 'Manual',
    procedure: 'Procedures',
    instruction: 'Instructions',
    record: 'Record forms',
    planning: 'Planning',
    application: 'Application',
  },
}

/** States of a requirement, in words. */
export const statusWords = {
  'zh-CN': { covered: '已覆盖', partial: '部分覆盖', gap: '缺失', excluded: '已删减', overridden: '人工认定' },
  en: { covered: 'Covered', partial: 'Partial', gap: 'Gap', excluded: 'Excluded', overridden: 'Overridden' },
}

/** Severities of findings, in words. */
export const severityWords = {
  'zh-CN': { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
}
