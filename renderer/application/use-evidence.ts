import { useMemo } from 'react'
import { evidenceOnFile, type EvidenceItem } from '../../core/project/project.js'
import { useSession } from './application-context.js'

/** The evidence of the open project that counts: what is listed and lies in its folder. */
export const useEvidenceOnFile = (): readonly EvidenceItem[] => {
  const evidence = useSession(({ project }) => project.evidence)
  const absentEvidence = useSession(({ project }) => project.absentEvidence)
  return useMemo(() => evidenceOnFile({ evidence, absentEvidence }), [evidence, absentEvidence])
}
