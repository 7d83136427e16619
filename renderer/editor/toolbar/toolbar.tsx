import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ItalicOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  OrderedListOutlined,
  RedoOutlined,
  SearchOutlined,
  StrikethroughOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { Select } from 'antd'
import { Fragment, useRef, type ReactNode } from 'react'
import { Editor } from 'slate'
import { ReactEditor, useSlateSelector } from 'slate-react'
import {
  currentAlignment,
  currentList,
  currentStyle,
  indentList,
  setAlignment,
  setStyle,
  toggleList,
  type BlockStyle,
} from '../commands/blocks.js'
import { hasMark, toggleMark, type MarkName } from '../commands/marks.js'
import { useSession, useView } from '../session.js'
import { useWords } from '../words.js'
import { InsertMenu } from './insert-menu.js'
import { MoreMenu } from './more-menu.js'
import { ToolButton, type Tool } from './tool-button.js'
import { useRoom } from './use-room.js'

const styles = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'guide',
] as const satisfies readonly BlockStyle[]

type Mark = {
  readonly mark: MarkName
  readonly icon: ReactNode
  readonly keys?: string
  readonly isRare: boolean
}

const marks: readonly Mark[] = [
  { mark: 'bold', icon: <BoldOutlined />, keys: 'Ctrl+B', isRare: false },
  { mark: 'italic', icon: <ItalicOutlined />, keys: 'Ctrl+I', isRare: false },
  { mark: 'underline', icon: <UnderlineOutlined />, keys: 'Ctrl+U', isRare: false },
  { mark: 'strike', icon: <StrikethroughOutlined />, isRare: true },
  { mark: 'superscript', icon: <span className="fs-sign" data-sign="x²" />, isRare: true },
  { mark: 'subscript', icon: <span className="fs-sign" data-sign="x₂" />, isRare: true },
]

const alignments = [
  { align: 'left', word: 'alignLeft', icon: <AlignLeftOutlined /> },
  { align: 'center', word: 'alignCenter', icon: <AlignCenterOutlined /> },
  { align: 'right', word: 'alignRight', icon: <AlignRightOutlined /> },
] as const

/** Pixels that the whole toolbar asks for, and that it asks for with the rarer tools in the list of the rest. */
const roomFor = { all: 760, most: 580 } as const

/** The toolbar, in the order in which Word has it: one row, what finds no room is in a list at its end. */
export const Toolbar = () => {
  const { editor, events } = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const bar = useRef<HTMLDivElement>(null)
  const room = useRoom(bar)
  const state = useSlateSelector(() =>
    [
      currentStyle(editor) ?? '',
      currentAlignment(editor) ?? 'left',
      currentList(editor)?.kind ?? '',
      ...marks.map(({ mark }) => hasMark(editor, mark)),
      editor.history.undos.length > 0,
      editor.history.redos.length > 0,
    ].join('|'),
  )
  if (isReadOnly) return null
  const [style, align, list, ...rest] = state.split('|')
  const flags = rest.map((flag) => flag === 'true')
  const inText = (act: () => void) => (): void => {
    // Before there is a caret the toolbar speaks of the first block.
    if (editor.selection === null) editor.select(Editor.start(editor, []))
    act()
    ReactEditor.focus(editor)
  }
  const history: readonly Tool[] = [
    {
      word: 'undo',
      icon: <UndoOutlined />,
      keys: 'Ctrl+Z',
      isOff: !flags[marks.length],
      act: inText(() => editor.undo()),
    },
    {
      word: 'redo',
      icon: <RedoOutlined />,
      keys: 'Ctrl+Y',
      isOff: !flags[marks.length + 1],
      act: inText(() => editor.redo()),
    },
  ]
  const looks = marks.map(({ mark, icon, keys, isRare }, index): Tool & { readonly isRare: boolean } => ({
    word: mark,
    icon,
    keys,
    isRare,
    isOn: flags[index] === true,
    act: inText(() => toggleMark(editor, mark)),
  }))
  const lists: readonly Tool[] = [
    {
      word: 'bulletList',
      icon: <UnorderedListOutlined />,
      keys: 'Ctrl+Shift+8',
      isOn: list === 'bullet',
      act: inText(() => toggleList(editor, 'bullet')),
    },
    {
      word: 'orderedList',
      icon: <OrderedListOutlined />,
      keys: 'Ctrl+Shift+7',
      isOn: list === 'ordered',
      act: inText(() => toggleList(editor, 'ordered')),
    },
    {
      word: 'outdent',
      icon: <MenuFoldOutlined />,
      keys: 'Shift+Tab',
      isOff: list === '',
      act: inText(() => indentList(editor, -1)),
    },
    {
      word: 'indent',
      icon: <MenuUnfoldOutlined />,
      keys: 'Tab',
      isOff: list === '',
      act: inText(() => indentList(editor, 1)),
    },
  ]
  const aligned = alignments.map((one): Tool => ({
    word: one.word,
    icon: one.icon,
    isOn: align === one.align,
    act: inText(() => setAlignment(editor, one.align)),
  }))
  const hasAll = room >= roomFor.all
  const hasMost = room >= roomFor.most
  const groups = [looks.filter((tool) => hasAll || !tool.isRare), hasMost ? lists : [], hasAll ? aligned : []]
  const more = [hasAll ? [] : looks.filter((tool) => tool.isRare), hasMost ? [] : lists, hasAll ? [] : aligned]
  return (
    <div ref={bar} className="fs-toolbar" role="toolbar" aria-label={say('toolbar')}>
      {history.map((tool) => (
        <ToolButton key={tool.word} {...tool} />
      ))}
      <i className="fs-gap" />
      <Select
        size="small"
        variant="borderless"
        className="fs-style"
        aria-label={say('style')}
        value={style === '' ? undefined : style}
        placeholder={say('paragraph')}
        popupMatchSelectWidth={false}
        options={styles.map((one) => ({ value: one, label: say(one) }))}
        onChange={(next: string) => inText(() => setStyle(editor, next as BlockStyle))()}
      />
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <Fragment key={group[0]?.word}>
            <i className="fs-gap" />
            {group.map((tool) => (
              <ToolButton key={tool.word} {...tool} />
            ))}
          </Fragment>
        ))}
      {hasAll ? null : <MoreMenu groups={more.filter((group) => group.length > 0)} />}
      <i className="fs-gap" />
      <InsertMenu />
      <i className="fs-spring" />
      <ToolButton word="find" icon={<SearchOutlined />} keys="Ctrl+F" act={() => events.current.onShortcut?.('find')} />
    </div>
  )
}
