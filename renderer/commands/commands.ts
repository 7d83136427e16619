import { goBack, goTo, sidePanels, type Navigation, type Route, type SidePanel } from '../application/route.js'
import type { commandWords } from '../words/command-words.js'
import type { frameWords } from '../words/frame-words.js'
import type { Command, CommandScope } from './command.js'

type Words = (typeof commandWords)['zh-CN']
type FrameWords = (typeof frameWords)['zh-CN']

const places = [
  'overview',
  'profile',
  'organisation',
  'outlets',
  'targets',
  'laws',
  'evidence',
  'review',
  'bin',
] as const

/** All commands of an open project, in the order in which the palette lists them. */
export const projectCommands = (words: Words, frame: FrameWords): readonly Command[] => [
  ...places.map((type): Command => ({
    id: `go.${type}`,
    title: frame[type],
    group: words.groupGo,
    run: going({ type }),
  })),
  { id: 'go.back', title: words.back, group: words.groupGo, keys: 'Alt+ArrowLeft', run: navigating(goBack) },
  {
    id: 'project.start',
    title: words.leave,
    group: words.groupGo,
    run: ({ application }) => void application.leaveProject(),
  },
  { id: 'edit.replaceAll', title: words.find, group: words.groupEdit, keys: 'Mod+Shift+F', run: opening('find') },
  { id: 'edit.undoProject', title: words.undoProject, group: words.groupEdit, keys: 'Mod+Alt+Z', run: undoing },
  { id: 'export', title: words.export, group: words.groupOutput, keys: 'Mod+E', run: opening('export') },
  { id: 'preview.print', title: words.print, group: words.groupOutput, keys: 'Mod+P', run: showing('preview') },
  ...sidePanels.map((panel, index): Command => ({
    id: `view.${panel}`,
    title: panelTitle(words, panel),
    group: words.groupView,
    keys: `Alt+${index + 1}`,
    run: showing(panel),
  })),
  { id: 'view.hidePanel', title: words.panelHide, group: words.groupView, keys: 'Alt+0', run: showing(null) },
  { id: 'view.zoomIn', title: words.zoomIn, group: words.groupView, keys: 'Mod+=', run: zooming(0.1) },
  { id: 'view.zoomOut', title: words.zoomOut, group: words.groupView, keys: 'Mod+-', run: zooming(-0.1) },
  { id: 'view.zoomReset', title: words.zoomReset, group: words.groupView, keys: 'Mod+0', run: zooming(null) },
  { id: 'view.theme', title: words.switchTheme, group: words.groupView, run: switchTheme },
  { id: 'view.palette', title: words.palette, group: words.groupView, keys: 'Mod+K', run: opening('palette') },
  { id: 'settings.open', title: words.settings, group: words.groupView, keys: 'Mod+,', run: opening('settings') },
  { id: 'help.keys', title: words.keys, group: words.groupView, keys: 'Mod+/', run: opening('keys') },
  { id: 'help.about', title: words.about, group: words.groupView, run: opening('about') },
]

const panelTitle = (words: Words, panel: SidePanel): string =>
  ({
    coverage: words.panelCoverage,
    findings: words.panelFindings,
    commitments: words.panelCommitments,
    proposals: words.panelProposals,
    preview: words.panelPreview,
    flowchart: words.panelFlowchart,
  })[panel]

const navigating =
  (change: (navigation: Navigation) => Navigation) =>
  ({ workspace }: CommandScope): void =>
    workspace.navigation.set(change)

const going = (route: Route): Command['run'] => navigating(goTo(route))

const opening = (dialog: Navigation['dialog']): Command['run'] => navigating((state) => ({ ...state, dialog }))

const showing = (panel: SidePanel | null): Command['run'] => navigating((state) => ({ ...state, panel, dialog: null }))

const undoing = ({ workspace }: CommandScope): void => void workspace.session.undo()

const zooming =
  (step: number | null): Command['run'] =>
  ({ application: { settings, changeSettings } }) => {
    const zoom = step === null ? 1 : Math.round((settings.zoom + step) * 10) / 10
    changeSettings({ zoom: Math.min(2, Math.max(0.6, zoom)) })
  }

const switchTheme = ({ application }: CommandScope): void =>
  application.changeSettings({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' })

/** The command of a native menu under the name that it has here. */
export const menuAliases: Readonly<Record<string, string>> = {
  'export.docx': 'export',
  'export.pdf': 'export',
  'export.package': 'export',
  'export.report': 'export',
  'view.overview': 'go.overview',
  'edit.find': 'edit.replaceAll',
}
