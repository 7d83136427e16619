import { App as Messages, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Client } from '../../core/api/client.js'
import { defaultSettings, type AppInfo, type Settings } from '../../core/api/schema-app.js'
import { ProjectScreen } from '../frame/project-screen.js'
import { StartScreen } from '../screens/start/start-screen.js'
import type { ProjectSession } from '../state/project-session.js'
import { createStore } from '../state/store.js'
import { LanguageContext } from '../words/use-words.js'
import { ApplicationContext, WorkspaceContext, type Application, type Workspace } from './application-context.js'
import { firstNavigation } from './route.js'
import { componentTheme, shownTheme } from './theme.js'
import { useOpener } from './use-opener.js'

/** What the page knows before it draws. */
export type ApplicationProps = {
  readonly client: Client
  readonly info: AppInfo
  readonly settings: Settings
  readonly makeWorker: () => Worker
}

/** The whole page: settings, theme, language, and the start screen or the open project. */
export const ApplicationRoot = ({ client, info, settings: given, makeWorker }: ApplicationProps): ReactNode => {
  const [settings, setSettings] = useState<Settings>({ ...defaultSettings, ...given })
  const [workspace, setWorkspace] = useState<Workspace | null>(null)
  const language = settings.language ?? info.language
  const shown = shownTheme(settings.theme, useMedia('(prefers-color-scheme: dark)'))

  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
    document.documentElement.lang = language
  }, [shown, language])
  useEffect(() => {
    // Lengths are in rem and in --zoom: a CSS zoom would put the candidate window of input methods in the wrong place.
    document.documentElement.style.fontSize = `${settings.zoom * 100}%`
    document.documentElement.style.setProperty('--zoom', String(settings.zoom))
  }, [settings.zoom])
  useEffect(() => client.on('settings.changed', setSettings), [client])

  const changeSettings = useCallback(
    (change: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...change, layout: { ...before.layout, ...change.layout } }))
      void client.call('settings.write', change)
    },
    [client],
  )
  // The window is to be closed: what is not saved yet is saved first.
  useEffect(
    () =>
      client.on('app.closing', () => {
        void Promise.resolve(workspace?.session.flush()).finally(() => client.call('app.readyToClose', {}))
      }),
    [client, workspace],
  )
  const leaveProject = useCallback(async () => {
    await workspace?.session.close()
    setWorkspace(null)
  }, [workspace])
  const enter = useCallback(
    (session: ProjectSession) => setWorkspace({ session, navigation: createStore(firstNavigation) }),
    [],
  )
  const { openProject, refusal } = useOpener(client, makeWorker, enter)
  const application = useMemo<Application>(
    () => ({ client, info, settings, changeSettings, openProject, leaveProject }),
    [client, info, settings, changeSettings, openProject, leaveProject],
  )
  useEffect(() => {
    if (info.initialProject !== null) void openProject(info.initialProject)
  }, [info.initialProject, openProject])

  return (
    <ConfigProvider locale={language === 'zh-CN' ? chinese : english} theme={componentTheme(shown, settings.zoom)}>
      <LanguageContext value={language}>
        <ApplicationContext value={application}>
          <Messages className="application">
            {workspace === null ? (
              <StartScreen refusal={refusal} />
            ) : (
              <WorkspaceContext value={workspace}>
                <ProjectScreen key={workspace.session.id} />
              </WorkspaceContext>
            )}
          </Messages>
        </ApplicationContext>
      </LanguageContext>
    </ConfigProvider>
  )
}

/** Whether a media query holds, as it changes. */
const useMedia = (media: string): boolean => {
  const [isMet, setMet] = useState(() => matchMedia(media).matches)
  useEffect(() => {
    const query = matchMedia(media)
    const listen = (): void => setMet(query.matches)
    listen()
    query.addEventListener('change', listen)
    return () => query.removeEventListener('change', listen)
  }, [media])
  return isMet
}
