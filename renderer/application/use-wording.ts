import { useMemo } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import { levelInWords, wordedCatalogue } from '../../core/catalogue/worded-catalogue.js'
import { wordedVerdict } from '../../core/coverage/worded-verdicts.js'
import { fieldContext, type FieldContext } from '../../core/project/fields.js'
import { keepInContext } from '../../core/project/keep.js'
import type { Checked } from '../checking/messages.js'
import { useLanguage } from '../words/use-words.js'
import { useSession, useWorkspace } from './application-context.js'

const worded = keepInContext(wordedCatalogue)

/** The catalogue as the user corrects it, in the language of the interface. */
export const useCatalogue = (): Catalogue => worded(useCheckedCatalogue(), useLanguage())

/** Names a level of the certificate in the language of the interface. */
export const useLevelWords = (): ((level: string) => string) => {
  const catalogue = useCheckedCatalogue()
  const language = useLanguage()
  return (level) => levelInWords(catalogue, level, language)
}

/** The facts of the open project, with labels and texts; the same value while only documents are edited. */
export const useFields = (): FieldContext => {
  const { session } = useWorkspace()
  const profile = useSession(({ project }) => project.profile)
  const organisation = useSession(({ project }) => project.organisation)
  return useMemo(
    () => fieldContext({ profile, organisation }, session.reference.profile),
    [profile, organisation, session],
  )
}

/** What the check says, in the language of the interface; null before its first answer. */
export const useChecked = (): Checked | null => {
  const checked = useSession((state) => state.checked)
  const catalogue = useCatalogue()
  const fields = useFields()
  const language = useLanguage()
  const wording = useMemo(() => ({ language, catalogue, fields }), [language, catalogue, fields])
  return useMemo(() => {
    if (checked === null || language === 'zh-CN') return checked
    const requirements = checked.coverage.requirements.map((verdict) => wordedVerdict(verdict, wording))
    return { ...checked, catalogue, coverage: { ...checked.coverage, requirements } }
  }, [checked, catalogue, wording, language])
}

const useCheckedCatalogue = (): Catalogue => {
  const { session } = useWorkspace()
  return useSession(({ checked }) => checked?.catalogue) ?? session.reference.catalogue
}
