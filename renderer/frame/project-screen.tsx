import { useEffect, type ReactNode } from 'react'
import { useNavigation, useWorkspace } from '../application/application-context.js'
import { CommandHost } from './command-host.js'
import { Dialogs } from './dialogs.js'
import { Header } from './header.js'
import { MainArea } from './main-area.js'
import { NavigationPane } from './navigation-pane.js'
import { Notices } from './notices.js'
import './project-screen.css'

/** An open project: header, navigation with the document tree, and the screen of the route. */
export const ProjectScreen = (): ReactNode => {
  const { session } = useWorkspace()
  const route = useNavigation((navigation) => navigation.route)
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      const { save } = session.store.get()
      if (save.type === 'saved') return
      void session.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    return () => window.removeEventListener('beforeunload', leave)
  }, [session])
  return (
    <CommandHost>
      <div className="project-screen">
        <Header />
        <Notices />
        <div className="project-body">
          <NavigationPane />
          <MainArea route={route} />
        </div>
      </div>
      <Dialogs />
    </CommandHost>
  )
}
