import {
  AimOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  DashboardOutlined,
  DeleteOutlined,
  FileProtectOutlined,
  IdcardOutlined,
  ShopOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useApplication, useGo, useNavigation } from '../application/application-context.js'
import type { Route } from '../application/route.js'
import { ProjectTree } from '../screens/tree/project-tree.js'
import { frameWords } from '../words/frame-words.js'
import { useWords } from '../words/use-words.js'

const places = [
  { type: 'overview', icon: <DashboardOutlined /> },
  { type: 'profile', icon: <IdcardOutlined /> },
  { type: 'organisation', icon: <ApartmentOutlined /> },
  { type: 'outlets', icon: <ShopOutlined /> },
  { type: 'targets', icon: <AimOutlined /> },
  { type: 'laws', icon: <BookOutlined /> },
  { type: 'evidence', icon: <FileProtectOutlined /> },
  { type: 'review', icon: <AuditOutlined /> },
  { type: 'bin', icon: <DeleteOutlined /> },
] as const satisfies readonly { readonly type: Route['type']; readonly icon: ReactNode }[]

/** The ways to every screen of the project, and its documents. */
export const NavigationPane = (): ReactNode => {
  const words = useWords(frameWords)
  const go = useGo()
  const current = useNavigation(({ route }) => route.type)
  const { settings } = useApplication()
  if (settings.layout['tree'] === false) return null
  return (
    <nav className="navigation-pane" aria-label={words.navigation}>
      <ul className="navigation-links">
        {places.map(({ type, icon }) => (
          <li key={type}>
            <button
              type="button"
              className="navigation-link"
              aria-current={current === type ? 'page' : undefined}
              onClick={() => go({ type })}
            >
              {icon}
              {words[type]}
            </button>
          </li>
        ))}
      </ul>
      <ProjectTree />
    </nav>
  )
}
