/** Where in an open project the page is. `block` and `quote` say which place of a document is to be shown. */
export type Route =
  | { readonly type: 'overview' }
  | { readonly type: 'document'; readonly code: string; readonly block?: string; readonly quote?: string }
  | { readonly type: 'form'; readonly code: string }
  | { readonly type: 'profile'; readonly group?: string; readonly field?: string }
  | { readonly type: 'organisation' }
  | { readonly type: 'outlets' }
  | { readonly type: 'targets' }
  | { readonly type: 'laws' }
  | { readonly type: 'review' }
  | { readonly type: 'evidence' }
  | { readonly type: 'bin' }

/** The panels beside a document. */
export const sidePanels = ['coverage', 'findings', 'commitments', 'proposals', 'preview', 'flowchart'] as const

/** A panel beside a document. */
export type SidePanel = (typeof sidePanels)[number]

/** Where the page is and what stands beside it; `visit` counts, so that going to the same place again is seen. */
export type Navigation = {
  readonly route: Route
  readonly visit: number
  readonly panel: SidePanel | null
  readonly dialog: 'palette' | 'find' | 'export' | 'settings' | 'keys' | 'about' | null
  readonly history: readonly Route[]
}

/** Where a project opens. */
export const firstNavigation: Navigation = {
  route: { type: 'overview' },
  visit: 0,
  panel: 'coverage',
  dialog: null,
  history: [],
}

const keptRoutes = 50

/** Goes to a place; the one left is remembered for going back. */
export const goTo =
  (route: Route) =>
  (navigation: Navigation): Navigation => ({
    ...navigation,
    route,
    visit: navigation.visit + 1,
    dialog: null,
    history: [...navigation.history, navigation.route].slice(-keptRoutes),
  })

/** Goes back to where the page was before. */
export const goBack = (navigation: Navigation): Navigation => {
  const route = navigation.history.at(-1)
  if (route === undefined) return navigation
  return { ...navigation, route, visit: navigation.visit + 1, history: navigation.history.slice(0, -1) }
}
