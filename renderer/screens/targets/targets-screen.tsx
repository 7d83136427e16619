import type { ReactNode } from 'react'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import { ProfileTable } from '../profile/profile-table.js'

/** The service targets that the manual prints. */
export const TargetsScreen = (): ReactNode => (
  <Screen title={useWords(frameWords).targets} lead={useWords(screenWords).targetsLead} name="targets">
    <ProfileTable field="targets" />
  </Screen>
)
