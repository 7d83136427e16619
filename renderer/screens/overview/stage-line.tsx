import { useMemo, type ReactNode } from 'react'
import { datedStages, stageNames } from '../../../core/consistency/rules/stages.js'
import { fieldContext } from '../../../core/project/fields.js'
import { useGo, useSession, useWorkspace } from '../../application/application-context.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'

/** The way from release to application, with the dates that are known. */
export const StageLine = (): ReactNode => {
  const words = useWords(overviewWords)
  const go = useGo()
  const { session } = useWorkspace()
  const profile = useSession(({ project }) => project.profile)
  const evidence = useSession(({ project }) => project.evidence)
  const stages = useMemo(() => {
    const { project, reference } = session
    const fields = fieldContext(project, reference.profile)
    return datedStages({ project: { ...project, profile, evidence }, catalogue: reference.catalogue, fields })
  }, [session, profile, evidence])
  const names = words.stageNames.split(',')
  return (
    <section className="card">
      <h3>
        {words.stages} <small>{words.stagesLead}</small>
      </h3>
      <ol className="stages">
        {stageNames.map((name, index) => {
          const stage = stages.find((candidate) => candidate.name === name)
          return (
            <li key={name} data-done={stage !== undefined}>
              <button
                type="button"
                onClick={() =>
                  go(
                    name === 'issue' || name === 'effective' || name === 'application'
                      ? { type: 'profile', field: `system.${name}-date` }
                      : { type: 'evidence' },
                  )
                }
              >
                <span className="stage-dot" aria-hidden />
                <strong>{names[index]}</strong>
                <small>{stage?.date ?? words.noDate}</small>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
