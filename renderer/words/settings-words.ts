/** Words of the settings and the list of keys. */
export const settingsWords = {
  'zh-CN': {
    title: '设置',
    language: '界面语言',
    followSystem: '跟随系统',
    theme: '外观',
    light: '浅色',
    dark: '深色',
    zoom: '界面大小',
    keys: '快捷键一览',
    editor: '编辑器',
    program: '全局',
  },
  en: {
    title: 'Settings',
    language: 'Language',
    followSystem: 'As the system',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    zoom: 'Size of the interface',
    keys: 'Keyboard shortcuts',
    editor: 'Editor',
    program: 'Everywhere',
  },
}
