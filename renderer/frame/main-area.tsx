import type { ReactNode } from 'react'
import type { Route } from '../application/route.js'
import { BinScreen } from '../screens/bin/bin-screen.js'
import { DocumentScreen } from '../screens/document/document-screen.js'
import { EvidenceScreen } from '../screens/evidence/evidence-screen.js'
import { FormScreen } from '../screens/form/form-screen.js'
import { LawsScreen } from '../screens/laws/laws-screen.js'
import { OrganisationScreen } from '../screens/organisation/organisation-screen.js'
import { OutletsScreen } from '../screens/outlets/outlets-screen.js'
import { OverviewScreen } from '../screens/overview/overview-screen.js'
import { ProfileScreen } from '../screens/profile/profile-screen.js'
import { ReviewScreen } from '../screens/review/review-screen.js'
import { TargetsScreen } from '../screens/targets/targets-screen.js'

/** The screen of a route; each begins at its top. */
export const MainArea = ({ route }: { readonly route: Route }): ReactNode => (
  <main key={'code' in route ? route.code : route.type} className="main-area">
    {screenOf(route)}
  </main>
)

const screenOf = (route: Route): ReactNode => {
  switch (route.type) {
    case 'overview':
      return <OverviewScreen />
    case 'document':
      return <DocumentScreen key={route.code} code={route.code} />
    case 'form':
      return <FormScreen key={route.code} code={route.code} />
    case 'profile':
      return <ProfileScreen />
    case 'organisation':
      return <OrganisationScreen />
    case 'outlets':
      return <OutletsScreen />
    case 'targets':
      return <TargetsScreen />
    case 'laws':
      return <LawsScreen />
    case 'review':
      return <ReviewScreen />
    case 'evidence':
      return <EvidenceScreen />
    case 'bin':
      return <BinScreen />
  }
}
