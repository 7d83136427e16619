import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../core/api/schema-events.js'
import type { Language } from '../../../core/diagnostics/language.js'
import { menuWords, type MenuWord } from './menu-words.js'

/** What the native menus are made from. */
export type MenuOptions = {
  readonly language: Language
  readonly isMac: boolean
  readonly recents: readonly { readonly id: string; readonly name: string }[]
  /** Hands a command to the page of the window in front. */
  readonly send: (command: MenuCommand, project?: string) => void
}

/** The native menus. What concerns text is the system's own role, everything else a command of the page. */
export const menuTemplate = ({ language, isMac, recents, send }: MenuOptions): MenuItemConstructorOptions[] => {
  // macOS has no keys in menus: `文件(&F)` is 文件 there.
  const word = (key: MenuWord): string => {
    const text = menuWords[key][language]
    return isMac ? text.replace(/\(&\w\)|&/g, '') : text
  }
  const command = (key: MenuWord, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: word(key),
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  // Shown, but heard by the page itself, which knows whether a text field or the editor has the caret.
  const heardByPage = (key: MenuWord, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...command(key, name, accelerator),
    registerAccelerator: false,
  })
  const role = (key: MenuWord, name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    label: word(key),
    role: name,
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const settings = command('settings', 'settings.open', 'CmdOrCtrl+,')
  const about = command('about', 'help.about')
  const recentItems: MenuItemConstructorOptions[] =
    recents.length === 0
      ? [{ label: word('noRecent'), enabled: false }]
      : recents.map(({ id, name }) => ({ label: name.replace(/&/g, '&&'), click: () => send('project.open', id) }))
  const application: MenuItemConstructorOptions = {
    label: '五星文档',
    submenu: [
      about,
      line,
      settings,
      line,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('showAll', 'unhide'),
      line,
      role('quit', 'quit'),
    ],
  }
  return [
    ...(isMac ? [application] : []),
    {
      label: word('file'),
      submenu: [
        command('newProject', 'project.new', 'CmdOrCtrl+Shift+N'),
        command('openFolder', 'project.open', 'CmdOrCtrl+O'),
        { label: word('recent'), submenu: recentItems },
        command('start', 'project.start'),
        line,
        command('exportDocx', 'export.docx'),
        command('exportPdf', 'export.pdf'),
        command('exportPackage', 'export.package'),
        command('exportReport', 'export.report'),
        line,
        command('print', 'preview.print', 'CmdOrCtrl+P'),
        ...(isMac ? [] : [line, settings]),
        line,
        isMac ? role('close', 'close') : role('quit', 'quit'),
      ],
    },
    {
      label: word('edit'),
      submenu: [
        // The editor keeps its own history; the system's undo would change the page behind its back.
        heardByPage('undo', 'edit.undo', 'CmdOrCtrl+Z'),
        heardByPage('redo', 'edit.redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('pastePlain', 'pasteAndMatchStyle'),
        role('selectAll', 'selectAll'),
        line,
        heardByPage('find', 'edit.find', 'CmdOrCtrl+F'),
        heardByPage('replaceAll', 'edit.replaceAll', 'CmdOrCtrl+Shift+H'),
      ],
    },
    {
      label: word('view'),
      submenu: [
        heardByPage('palette', 'view.palette', 'CmdOrCtrl+Shift+P'),
        line,
        command('overview', 'view.overview'),
        command('preview', 'view.preview'),
        command('coverage', 'view.coverage'),
        line,
        command('zoomIn', 'view.zoomIn', 'CmdOrCtrl+Plus'),
        command('zoomOut', 'view.zoomOut', 'CmdOrCtrl+-'),
        command('zoomReset', 'view.zoomReset', 'CmdOrCtrl+0'),
        line,
        role('fullScreen', 'togglefullscreen'),
      ],
    },
    { label: word('window'), submenu: [role('minimise', 'minimize'), role('close', 'close')] },
    {
      label: word('help'),
      role: 'help',
      submenu: [command('keys', 'help.keys'), ...(isMac ? [] : [about])],
    },
  ]
}
