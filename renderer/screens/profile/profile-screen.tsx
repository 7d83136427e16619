import { Input, Switch } from 'antd'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { FieldDefinition, FieldGroup, FieldValue } from '../../../core/model/profile-field.js'
import { useNavigation, useSession, useWorkspace } from '../../application/application-context.js'
import { fieldUses } from '../../state/field-uses.js'
import { withField } from '../../state/with-field.js'
import { frameWords } from '../../words/frame-words.js'
import { profileWords } from '../../words/profile-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import { isAsked, isFilled, ProfileGroup } from './profile-group.js'

/** The company's facts in groups; each is entered once and printed wherever the documents use it. */
export const ProfileScreen = (): ReactNode => {
  const words = useWords(profileWords)
  const frame = useWords(frameWords)
  const { session } = useWorkspace()
  const route = useNavigation((navigation) => navigation.route)
  const profile = useSession(({ project }) => project.profile)
  const documents = useSession(({ project }) => project.documents)
  const sampleData = useSession(({ project }) => project.manifest.sampleData)
  const uses = useMemo(() => fieldUses(documents), [documents])
  const sampleKeys = useMemo(() => new Set(sampleData), [sampleData])
  const groups = session.reference.profile
  const wantedField = route.type === 'profile' ? route.field : undefined
  const [chosen, setChosen] = useState(groups[0]?.id ?? '')
  const [search, setSearch] = useState('')
  const [isOnlyMissing, setOnlyMissing] = useState(false)
  useEffect(() => {
    const group = groups.find(({ fields }) => fields.some(({ key }) => key === wantedField))
    if (group !== undefined) setChosen(group.id)
  }, [groups, wantedField])

  const put = (key: string, value: FieldValue | undefined): void =>
    session.edit((project) => ({
      ...project,
      profile: withField(project.profile, key, value),
      ...(sampleKeys.has(key) ? { manifest: withoutSample(project.manifest, key) } : {}),
    }))
  const wanted = search.trim().toLowerCase()
  const isFiltered = wanted !== '' || isOnlyMissing
  const isShown = ({ key, label, help = '', required }: FieldDefinition): boolean =>
    `${label}${help}${key}`.toLowerCase().includes(wanted) && (!isOnlyMissing || (required && !isFilled(profile[key])))
  const shown = groups.filter((group) =>
    isFiltered ? group.fields.some((field) => isAsked(field, profile) && isShown(field)) : group.id === chosen,
  )
  const progress = ({ fields }: FieldGroup): string => {
    const asked = fields.filter((field) => isAsked(field, profile) && field.required)
    return `${asked.filter(({ key }) => isFilled(profile[key])).length}/${asked.length}`
  }
  return (
    <Screen title={frame.profile} lead={words.lead} name="profile">
      {sampleKeys.size > 0 && <p className="screen-notice">{fill(words.sampleNotice, { n: sampleKeys.size })}</p>}
      <div className="profile-screen">
        <div>
          <Input.Search
            allowClear
            placeholder={words.search}
            aria-label={words.search}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          <label className="panel-switch" style={{ margin: '0.75rem 0' }}>
            <Switch size="small" checked={isOnlyMissing} onChange={setOnlyMissing} />
            {words.onlyMissing}
          </label>
          <ul className="profile-groups" aria-label={words.groups}>
            {groups.map((group) => (
              <li key={group.id}>
                <button
                  type="button"
                  className="navigation-link"
                  aria-current={!isFiltered && group.id === chosen ? 'page' : undefined}
                  onClick={() => {
                    setChosen(group.id)
                    setSearch('')
                    setOnlyMissing(false)
                  }}
                >
                  <span>{group.title}</span>
                  <span>{progress(group)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div>
          {shown.map((group) => (
            <section key={group.id} className="card">
              <h3>
                {group.title}
                <small>
                  {fill(words.progress, {
                    done: progress(group).split('/')[0] ?? 0,
                    total: progress(group).split('/')[1] ?? 0,
                  })}
                </small>
              </h3>
              <ProfileGroup
                group={group}
                profile={profile}
                onChange={put}
                uses={uses}
                sampleKeys={sampleKeys}
                focused={wantedField}
                {...(isFiltered ? { isShown } : {})}
              />
            </section>
          ))}
        </div>
      </div>
    </Screen>
  )
}

/** A fact that was typed over is no sample any more. */
const withoutSample = <M extends { readonly sampleData?: readonly string[] }>(manifest: M, key: string): M => {
  const sampleData = manifest.sampleData?.filter((other) => other !== key) ?? []
  if (sampleData.length > 0) return { ...manifest, sampleData }
  const { sampleData: _none, ...rest } = manifest
  return rest as M
}
