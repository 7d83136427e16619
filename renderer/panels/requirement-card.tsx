import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo, useState, type ReactNode } from 'react'
import type { ExpectationVerdict, RequirementVerdict } from '../../core/coverage/report.js'
import { useGo, useWorkspace } from '../application/application-context.js'
import { statusWords } from '../words/common-words.js'
import { panelWords } from '../words/panel-words.js'
import { fill, useWords } from '../words/use-words.js'
import { OverrideDialog } from './override-dialog.js'
import { withoutOverride } from '../state/overrides.js'

/** A requirement with its state; opened, it shows each expectation with its witness or what is missing. */
export const RequirementCard = memo(({ requirement }: { readonly requirement: RequirementVerdict }): ReactNode => {
  const words = useWords(panelWords)
  const status = useWords(statusWords)
  const { session } = useWorkspace()
  const { id, title, expectations, points, override } = requirement
  const isOpenItem = requirement.status === 'partial' || requirement.status === 'gap'
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const [isOverriding, setOverriding] = useState(false)
  const isShown = isOpen ?? isOpenItem
  const met = expectations.filter((expectation) => expectation.met).length
  return (
    <div className="requirement" data-testid={`requirement-${id}`} data-status={requirement.status}>
      <button type="button" className="requirement-head" aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
        <span className="requirement-dot" aria-hidden />
        <span className="requirement-id">{id}</span>
        <span className="requirement-title">{title}</span>
        <span className="requirement-count" title={status[requirement.status]}>
          {requirement.status === 'excluded' || requirement.status === 'overridden'
            ? status[requirement.status]
            : `${met}/${expectations.length}`}
        </span>
        <span className="visually-hidden">{status[requirement.status]}</span>
      </button>
      {isShown && (
        <div className="requirement-body">
          {override !== undefined && (
            <p className="requirement-override">
              {fill(words.overrideBy, { by: override.by, reason: override.reason })}
            </p>
          )}
          <ul>
            {expectations.map((expectation) => (
              <Expectation key={expectation.id} expectation={expectation} />
            ))}
          </ul>
          <div className="requirement-foot">
            <span>{fill(words.worth, { n: Math.round(points.value * 100) / 100 })}</span>
            {override !== undefined && (
              <Button size="small" type="link" onClick={() => session.edit((project) => withoutOverride(project, id))}>
                {words.notOverride}
              </Button>
            )}
            {override === undefined && isOpenItem && (
              <Button size="small" type="link" onClick={() => setOverriding(true)}>
                {words.override}
              </Button>
            )}
          </div>
        </div>
      )}
      {isOverriding && <OverrideDialog requirement={requirement} onClose={() => setOverriding(false)} />}
    </div>
  )
})
RequirementCard.displayName = 'RequirementCard'

const Expectation = ({ expectation }: { readonly expectation: ExpectationVerdict }): ReactNode => {
  const words = useWords(panelWords)
  const go = useGo()
  const { text, met, witness, rule } = expectation
  return (
    <li className="expectation" data-met={met}>
      {met ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      <div>
        <Tooltip title={rule === undefined ? undefined : `${words.rule}${rule}`} placement="left">
          <span tabIndex={0}>
            {!met && <strong>{words.missing}</strong>}
            {text}
          </span>
        </Tooltip>
        {witness !== null && (
          <button
            type="button"
            className="witness"
            onClick={() => go({ type: 'document', code: witness.document, block: witness.block, quote: witness.quote })}
          >
            <span className="witness-quote">{witness.quote}</span>
            <small>{fill(words.witnessIn, { document: witness.document })}</small>
          </button>
        )}
      </div>
    </li>
  )
}
