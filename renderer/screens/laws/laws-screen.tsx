import type { ReactNode } from 'react'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import { ProfileTable } from '../profile/profile-table.js'

/** The register of laws and standards that the documents cite. */
export const LawsScreen = (): ReactNode => (
  <Screen title={useWords(frameWords).laws} lead={useWords(screenWords).lawsLead} name="laws">
    <ProfileTable field="laws" />
  </Screen>
)
