import { FileProtectOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useRef, type ReactNode } from 'react'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { EvidenceItem } from '../../../core/project/project.js'
import { useApplication, useSession, useWorkspace } from '../../application/application-context.js'
import { toBase64 } from '../../state/to-base64.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'
import { changeAt, freeId, removeAt } from '../edit-list.js'
import { Screen } from '../screen.js'
import { RemoveButton } from '../remove-button.js'

/** The files that prove that the system runs, with what they prove. */
export const EvidenceScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const language = useLanguage()
  const { message: tell } = App.useApp()
  const { client } = useApplication()
  const { session } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const evidence = useSession(({ project }) => project.evidence)
  const records = useSession(({ project }) => project.records)
  const requirements = session.reference.catalogue.requirements
  const save = (change: (list: readonly EvidenceItem[]) => readonly EvidenceItem[]): void =>
    session.edit((project) => ({ ...project, evidence: change(project.evidence) }))
  const put = (at: number, change: Partial<EvidenceItem>): void => save((list) => changeAt(list, at, change))
  const add = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) {
      const added = await client.call('evidence.add', {
        project: session.id,
        name: file.name,
        base64: await toBase64(file),
      })
      if (added.type === 'refused') {
        for (const problem of added.diagnostics) void tell.error(wordDiagnostic(problem, language).message)
        continue
      }
      const title = file.name.replace(/\.[^.]+$/, '')
      save((list) => [...list, { id: freeId('evidence', list), file: added.name, title, requirements: [] }])
    }
  }
  const addButton = (
    <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
      {words.evidenceAdd}
    </Button>
  )
  return (
    <Screen title={useWords(frameWords).evidence} lead={words.evidenceLead} name="evidence">
      <section className="card">
        {evidence.length > 0 && (
          <div className="grid-scroll">
            <table className="grid-table">
              <thead>
                <tr>
                  <th scope="col">{words.evidenceTitle}</th>
                  <th scope="col">{words.evidenceRequirements}</th>
                  <th scope="col">{words.evidenceRecord}</th>
                  <th scope="col">{words.evidenceDate}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {evidence.map((item, at) => (
                  <tr key={item.id}>
                    <td>
                      <Input
                        aria-label={words.evidenceTitle}
                        title={item.file}
                        value={item.title}
                        onChange={({ target }) => put(at, { title: target.value })}
                      />
                    </td>
                    <td style={{ width: '32%' }}>
                      <Select
                        mode="multiple"
                        aria-label={words.evidenceRequirements}
                        value={[...item.requirements]}
                        showSearch={{ optionFilterProp: 'label' }}
                        options={requirements.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
                        onChange={(given: string[]) => put(at, { requirements: given })}
                      />
                    </td>
                    <td style={{ width: '24%' }}>
                      <Select
                        allowClear
                        aria-label={words.evidenceRecord}
                        value={item.record ?? null}
                        showSearch={{ optionFilterProp: 'label' }}
                        options={records.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
                        onChange={(given: string | null | undefined) =>
                          put(at, { record: given ?? undefined } as Partial<EvidenceItem>)
                        }
                      />
                    </td>
                    <td style={{ width: '10rem' }}>
                      <DatePicker
                        aria-label={words.evidenceDate}
                        value={item.date === undefined ? null : dayjs(item.date)}
                        onChange={(date) =>
                          put(at, {
                            date: date === null ? undefined : date.format('YYYY-MM-DD'),
                          } as Partial<EvidenceItem>)
                        }
                      />
                    </td>
                    <td style={{ width: '2.5rem' }}>
                      <RemoveButton name={item.title} onClick={() => save((list) => removeAt(list, at))} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={words.evidenceAdd}
          onChange={({ target }) => void add(target.files).then(() => (target.value = ''))}
        />
        {evidence.length === 0 ? (
          <div className="empty-state">
            <FileProtectOutlined aria-hidden />
            <p>{words.evidenceNone}</p>
            {addButton}
          </div>
        ) : (
          addButton
        )}
      </section>
    </Screen>
  )
}
