import { useEffect, useRef, type ReactNode } from 'react'
import type { FieldDefinition, FieldGroup, FieldValue, Profile } from '../../../core/model/profile-field.js'
import { profileWords } from '../../words/profile-words.js'
import { startWords } from '../../words/start-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { FieldInput } from './field-input.js'
import './profile-group.css'

/** True where a field is asked: its condition, if it has one, is not denied. */
export const isAsked = (definition: FieldDefinition, profile: Profile): boolean =>
  definition.when === undefined || profile[definition.when] !== false

/** True for a fact that is filled in. */
export const isFilled = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What a group is drawn from. `uses` counts the documents that print a field. */
export type ProfileGroupProps = {
  readonly group: FieldGroup
  readonly profile: Profile
  readonly onChange: (key: string, value: FieldValue | undefined) => void
  readonly uses?: ReadonlyMap<string, number>
  readonly sampleKeys?: ReadonlySet<string>
  readonly isShown?: (definition: FieldDefinition) => boolean
  readonly focused?: string | undefined
}

/** A group of facts with help, one a line. */
export const ProfileGroup = ({
  group,
  profile,
  onChange,
  uses,
  sampleKeys,
  isShown = () => true,
  focused,
}: ProfileGroupProps): ReactNode => {
  const words = useWords(profileWords)
  const optional = useWords(startWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused === undefined) return
    const line = box.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(focused)}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [focused])
  const fields = group.fields.filter((definition) => isAsked(definition, profile) && isShown(definition))
  return (
    <div className="profile-group" ref={box}>
      {fields.map((definition) => {
        const { key, label, required, help } = definition
        const value = profile[key]
        const count = uses?.get(key) ?? 0
        return (
          <div key={key} className="profile-line" data-field={key} data-type={definition.type}>
            <label className="profile-label" htmlFor={`field-${key}`}>
              {label}
              {required && !isFilled(value) && <span className="profile-missing">{words.missing}</span>}
              {!required && <small>{optional.optional}</small>}
            </label>
            <div>
              <FieldInput
                id={`field-${key}`}
                definition={definition}
                value={value}
                onChange={(given) => onChange(key, given)}
              />
              <p className="profile-help">
                {help !== undefined && <span>{help}</span>}
                {uses !== undefined && (
                  <span className="profile-uses">{count > 0 ? fill(words.usedIn, { n: count }) : words.notUsed}</span>
                )}
                {sampleKeys?.has(key) && (
                  <span className="profile-sample" title={words.sample}>
                    {words.sampleShort}
                  </span>
                )}
              </p>
            </div>
          </div>
        )
      })}
    </div>
  )
}
