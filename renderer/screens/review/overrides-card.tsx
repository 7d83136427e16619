import { Button } from 'antd'
import type { ReactNode } from 'react'
import { requirementById } from '../../../core/catalogue/lookup.js'
import { useCatalogue } from '../../application/use-wording.js'
import { panelWords } from '../../words/panel-words.js'
import { screenWords } from '../../words/screen-words.js'
import { fill, useWords } from '../../words/use-words.js'
import type { ReviewPart } from './review-screen.js'

/** The requirements that a person accepted, each with reason and name. */
export const OverridesCard = ({ review: { overrides }, onChange }: ReviewPart): ReactNode => {
  const words = useWords(screenWords)
  const panel = useWords(panelWords)
  const catalogue = useCatalogue()
  return (
    <section className="card">
      <h3>{words.overrides}</h3>
      {overrides.length === 0 && <p className="card-empty">{words.overridesNone}</p>}
      <table className="grid-table">
        <tbody>
          {overrides.map(({ requirement, reason, by, date }) => (
            <tr key={requirement}>
              <td>
                {requirement} {requirementById(catalogue, requirement)?.title}
              </td>
              <td>{fill(panel.overrideBy, { by, reason })}</td>
              <td>{date}</td>
              <td>
                <Button
                  size="small"
                  onClick={() =>
                    onChange({ overrides: overrides.filter((other) => other.requirement !== requirement) })
                  }
                >
                  {panel.notOverride}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
