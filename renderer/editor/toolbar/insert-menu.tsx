import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { insertBlock } from '../commands/blocks.js'
import { insertLink } from '../commands/inlines.js'
import { insertSteps } from '../commands/steps.js'
import { readCompletion } from '../completion/completion-control.js'
import { useSession } from '../session.js'
import { insertTable } from '../table/table-commands.js'
import { useWords, type EditorWord } from '../words.js'

const entries = [
  ...([
    'table',
    'image',
    'link',
    'steps',
    'pageBreak',
    'guide',
    'field',
    'documentRef',
    'clauseRef',
    'blockRef',
  ] as const),
] satisfies readonly EditorWord[]

type Entry = (typeof entries)[number]

/** The insert list. References and facts open the list of completion at the caret. */
export const InsertMenu = () => {
  const session = useSession()
  const say = useWords()
  const file = useRef<HTMLInputElement>(null)
  const { editor, events } = session
  const openList = (sign: '《' | '@'): void => {
    ReactEditor.focus(editor)
    editor.insertText(sign)
    readCompletion(session)
  }
  const insert = (entry: Entry): void => {
    switch (entry) {
      case 'table':
        return insertTable(editor, 3, 3)
      case 'image':
        return file.current?.click()
      case 'link':
        return addLink()
      case 'steps':
        return insertSteps(editor, say('newStep'))
      case 'pageBreak':
        return insertBlock(editor, { type: 'pageBreak', id: editor.newId(), children: [{ text: '' }] })
      case 'guide':
        return insertBlock(editor, { type: 'guide', id: editor.newId(), children: [{ text: '' }] })
      case 'documentRef':
        return openList('《')
      case 'field':
      case 'clauseRef':
      case 'blockRef':
        return openList('@')
    }
  }
  /** A new link opens its panel at once: its address is to be written there. */
  const addLink = (): void => {
    if (editor.selection === null) return
    const rectangle = globalThis.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
    const path = insertLink(editor, 'https://')
    if (path !== undefined) setTimeout(() => session.panel.set({ kind: 'link', rectangle, path }), 0)
  }
  const addImage = async (image: File): Promise<void> => {
    const asset = await events.current.onAddImage?.(image)
    if (asset === undefined) return
    const alt = image.name.replace(/\.[^.]*$/, '')
    insertBlock(editor, { type: 'figure', id: editor.newId(), asset, alt, caption: alt, children: [{ text: '' }] })
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: entries.map((entry) => ({ key: entry, label: say(entry) })),
          onClick: ({ key }) => {
            insert(key as Entry)
            if (key !== 'image') ReactEditor.focus(editor)
          },
        }}
      >
        <Button
          type="text"
          size="small"
          className="fs-tool"
          icon={<PlusOutlined />}
          onMouseDown={(event) => event.preventDefault()}
        >
          {say('insert')} <DownOutlined />
        </Button>
      </Dropdown>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/svg+xml"
        hidden
        aria-label={say('image')}
        onChange={(event) => {
          const [image] = event.target.files ?? []
          event.target.value = ''
          if (image !== undefined) void addImage(image)
        }}
      />
    </>
  )
}
