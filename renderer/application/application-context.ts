import { createContext, useContext } from 'react'
import type { Client } from '../../core/api/client.js'
import type { AppInfo, Settings } from '../../core/api/schema-app.js'
import type { ProjectSession, SessionState } from '../state/project-session.js'
import { useStore, type Store } from '../state/store.js'
import type { Navigation, Route } from './route.js'
import { goTo } from './route.js'

/** What every part of the page may use. */
export type Application = {
  readonly client: Client
  readonly info: AppInfo
  readonly settings: Settings
  readonly changeSettings: (change: Partial<Settings>) => void
  readonly openProject: (id: string) => Promise<void>
  readonly leaveProject: () => Promise<void>
}

/** The application. */
export const ApplicationContext = createContext<Application | null>(null)

/** The application; only inside of it. */
export const useApplication = (): Application => present(useContext(ApplicationContext))

/** An open project with where the page is in it. */
export type Workspace = { readonly session: ProjectSession; readonly navigation: Store<Navigation> }

/** The open project. */
export const WorkspaceContext = createContext<Workspace | null>(null)

/** The open project; only inside of one. */
export const useWorkspace = (): Workspace => present(useContext(WorkspaceContext))

/** Part of the open project's state; `select` must not make new values. */
export const useSession = <Part>(select: (state: SessionState) => Part): Part =>
  useStore(useWorkspace().session.store, select)

/** Where the page is. */
export const useNavigation = <Part>(select: (navigation: Navigation) => Part): Part =>
  useStore(useWorkspace().navigation, select)

/** Goes to a place of the project. */
export const useGo = (): ((route: Route) => void) => {
  const { navigation } = useWorkspace()
  return (route) => navigation.set(goTo(route))
}

const present = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('This part of the page stands outside of what it uses')
  return value
}
