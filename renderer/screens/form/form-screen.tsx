import { Empty } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { isTextLeaf } from '../../../core/model/inline.js'
import { walkInlines } from '../../../core/model/walk.js'
import { FormDesigner } from '../../editor/form-designer/form-designer.js'
import { useGo, useSession, useWorkspace } from '../../application/application-context.js'
import { screenWords } from '../../words/screen-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import './form-screen.css'

/** A record form in its designer, and the documents that call it. */
export const FormScreen = ({ code }: { readonly code: string }): ReactNode => {
  const words = useWords(screenWords)
  const language = useLanguage()
  const go = useGo()
  const { session } = useWorkspace()
  const form = useSession(({ project }) => project.records.find((record) => record.code === code))
  const documents = useSession(({ project }) => project.documents)
  const callers = useMemo(
    () =>
      documents.filter(({ content }) => {
        let isCalling = content.some(
          (block) => block.type === 'steps' && block.children.some(({ records }) => records.includes(code)),
        )
        walkInlines(content, (inline) => {
          if (!isTextLeaf(inline) && inline.type === 'recordRef' && inline.code === code) isCalling = true
        })
        return isCalling
      }),
    [documents, code],
  )
  const departments = useSession(({ project }) => project.organisation.departments)
  const records = useSession(({ project }) => project.records)
  const owners = useMemo(
    () => departments.map(({ id, name }) => ({ key: `department.${id}`, label: name })),
    [departments],
  )
  const retentions = useMemo(() => {
    const used = new Set(records.map(({ retention }) => retention))
    return session.reference.profile
      .flatMap(({ fields }) => fields)
      .filter(({ key, type }) => type === 'commitment' && used.has(key))
      .map(({ key, label }) => ({ key, label }))
  }, [records, session])
  if (form === undefined) return <Empty description={words.formMissing} />
  return (
    <Screen
      title={`${form.code} ${form.title}`}
      name="form"
      tools={
        <p className="form-callers">
          {callers.length === 0 ? words.notUsed : words.usedBy}
          {callers.map((document) => (
            <button key={document.code} type="button" onClick={() => go({ type: 'document', code: document.code })}>
              {document.code} {document.title}
            </button>
          ))}
        </p>
      }
    >
      <FormDesigner
        form={form}
        language={language}
        owners={owners}
        retentions={retentions}
        onChange={(changed) =>
          session.edit((project) => ({
            ...project,
            records: project.records.map((record) => (record.code === code ? changed : record)),
          }))
        }
      />
    </Screen>
  )
}
