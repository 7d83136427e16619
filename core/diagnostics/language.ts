/** The languages that users read; zh-CN is the first. */
export type Language = 'zh-CN' | 'en'
