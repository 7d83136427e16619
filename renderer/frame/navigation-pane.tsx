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
import { givenWidth, treePanel } from './panel-width.js'
import { WidthHandle } from './width-handle.js'

const places = [
  { type: 'overview', icon: <DashboardOutlined aria-hidden /> },
  { type: 'profile', icon: <IdcardOutlined aria-hidden /> },
  { type: 'organisation', icon: <ApartmentOutlined aria-hidden /> },
  { type: 'outlets', icon: <ShopOutlined aria-hidden /> },
  { type: 'targets', icon: <AimOutlined aria-hidden /> },
  { type: 'laws', icon: <BookOutlined aria-hidden /> },
  { type: 'evidence', icon: <FileProtectOutlined aria-hidden /> },
  { type: 'review', icon: <AuditOutlined aria-hidden /> },
  { type: 'bin', icon: <DeleteOutlined aria-hidden /> },
] as const satisfies readonly { readonly type: Route['type']; readonly icon: ReactNode }[]

/** The ways to every screen of the project, and its documents. */
export const NavigationPane = (): ReactNode => {
  const words = useWords(frameWords)
  const go = useGo()
  const current = useNavigation(({ route }) => route.type)
  const { settings } = useApplication()
  if (settings.layout['tree'] === false) return null
  const width = givenWidth(settings, treePanel)
  return (
    <>
      <nav
        className="navigation-pane"
        aria-label={words.navigation}
        style={width === undefined ? {} : { width: `${width}rem` }}
      >
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
      <WidthHandle panel={treePanel} side="right" label={words.widthOfTree} />
    </>
  )
}
