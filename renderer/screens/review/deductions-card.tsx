import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { deductionGrounds } from '../../../core/project/review.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { changeAt, removeAt } from '../edit-list.js'
import type { ReviewPart } from './review-screen.js'
import { RemoveButton } from '../remove-button.js'

/** Special deductions and the bonus, as the user expects them. */
export const DeductionsCard = ({ review: { deductions, bonus }, onChange }: ReviewPart): ReactNode => {
  const words = useWords(screenWords)
  const grounds = {
    law: words.groundLaw,
    'own-rule': words.groundOwnRule,
    industry: words.groundIndustry,
    operation: words.groundOperation,
  }
  return (
    <section className="card">
      <h3>{words.deductions}</h3>
      <table className="grid-table">
        <tbody>
          {deductions.map(({ ground, reason }, at) => (
            <tr key={at}>
              <td style={{ width: '16rem' }}>
                <Select
                  aria-label={words.deductions}
                  value={ground}
                  options={deductionGrounds.map((value) => ({ value, label: grounds[value] }))}
                  onChange={(next) => onChange({ deductions: changeAt(deductions, at, { ground: next }) })}
                />
              </td>
              <td>
                <Input
                  aria-label={words.exclusionReason}
                  value={reason}
                  onChange={({ target }) =>
                    onChange({ deductions: changeAt(deductions, at, { reason: target.value }) })
                  }
                />
              </td>
              <td style={{ width: '2.5rem' }}>
                <RemoveButton name={reason} onClick={() => onChange({ deductions: removeAt(deductions, at) })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange({ deductions: [...deductions, { ground: 'own-rule', reason: '' }] })}
      >
        {words.deductionsAdd}
      </Button>
      <div style={{ marginTop: '1rem' }}>
        <Checkbox
          checked={bonus !== undefined}
          onChange={({ target }) => onChange({ bonus: target.checked ? { reason: '' } : undefined } as never)}
        >
          {words.bonus}
        </Checkbox>
        {bonus !== undefined && (
          <Input
            aria-label={words.bonusReason}
            placeholder={words.bonusReason}
            value={bonus.reason}
            onChange={({ target }) => onChange({ bonus: { reason: target.value } })}
          />
        )}
      </div>
    </section>
  )
}
