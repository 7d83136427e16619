import {
  BulbOutlined,
  ExportOutlined,
  HomeOutlined,
  MenuOutlined,
  SearchOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useApplication, useNavigation, useSession, useWorkspace } from '../application/application-context.js'
import { useDialog } from '../application/use-dialog.js'
import { frameWords } from '../words/frame-words.js'
import { useLanguage, useWords } from '../words/use-words.js'
import { SaveMark } from './save-mark.js'
import { ScoreChip } from './score-chip.js'

/** The line above everything: the project, whether it is saved, its projected score, and the ways to all commands. */
export const Header = (): ReactNode => {
  const words = useWords(frameWords)
  const language = useLanguage()
  const { leaveProject, changeSettings, settings } = useApplication()
  const { session } = useWorkspace()
  const open = useDialog()
  const name = useSession(({ project }) => project.manifest.name)
  const isTreeHidden = settings.layout['tree'] === false
  useNavigation(({ visit }) => visit)
  return (
    <header className="header">
      <Tooltip title={isTreeHidden ? words.expandTree : words.collapseTree}>
        <Button
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={isTreeHidden ? words.expandTree : words.collapseTree}
          aria-expanded={!isTreeHidden}
          onClick={() => changeSettings({ layout: { ...settings.layout, tree: isTreeHidden } })}
        />
      </Tooltip>
      <Tooltip title={words.toStart}>
        <Button
          type="text"
          icon={<HomeOutlined aria-hidden />}
          aria-label={words.toStart}
          onClick={() => void leaveProject()}
        />
      </Tooltip>
      <h1 className="header-title" title={session.place}>
        {name}
      </h1>
      <SaveMark />
      <span className="header-space" />
      <ScoreChip />
      <Tooltip title={`${words.palette} (Ctrl+K)`}>
        <Button
          type="text"
          icon={<SearchOutlined aria-hidden />}
          aria-label={words.palette}
          onClick={() => open('palette')}
        />
      </Tooltip>
      <Button icon={<ExportOutlined aria-hidden />} onClick={() => open('export')}>
        {words.exportAll}
      </Button>
      <Tooltip title={words.theme}>
        <Button
          type="text"
          icon={<BulbOutlined aria-hidden />}
          aria-label={words.theme}
          onClick={() =>
            changeSettings({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' })
          }
        />
      </Tooltip>
      <Button
        type="text"
        lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
        onClick={() => changeSettings({ language: language === 'zh-CN' ? 'en' : 'zh-CN' })}
      >
        {words.language}
      </Button>
      <Tooltip title={words.settings}>
        <Button
          type="text"
          icon={<SettingOutlined aria-hidden />}
          aria-label={words.settings}
          onClick={() => open('settings')}
        />
      </Tooltip>
    </header>
  )
}
