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
import { Button, Select, Tooltip } from 'antd'
import type { ReactNode } from 'react'
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
import { useWords, type EditorWord } from '../words.js'
import { InsertMenu } from './insert-menu.js'

const styles = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'guide',
] as const satisfies readonly BlockStyle[]

const marks: readonly { readonly mark: MarkName; readonly icon: ReactNode; readonly keys?: string }[] = [
  { mark: 'bold', icon: <BoldOutlined />, keys: 'Ctrl+B' },
  { mark: 'italic', icon: <ItalicOutlined />, keys: 'Ctrl+I' },
  { mark: 'underline', icon: <UnderlineOutlined />, keys: 'Ctrl+U' },
  { mark: 'strike', icon: <StrikethroughOutlined /> },
  { mark: 'superscript', icon: <span className="fs-sign" data-sign="x²" /> },
  { mark: 'subscript', icon: <span className="fs-sign" data-sign="x₂" /> },
]

const alignments = [
  { align: 'left', word: 'alignLeft', icon: <AlignLeftOutlined /> },
  { align: 'center', word: 'alignCenter', icon: <AlignCenterOutlined /> },
  { align: 'right', word: 'alignRight', icon: <AlignRightOutlined /> },
] as const

/** A button of the toolbar. It leaves the selection in the text. */
export const ToolButton = (props: {
  readonly word: EditorWord
  readonly icon: ReactNode
  readonly keys?: string | undefined
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly act: () => void
}) => {
  const say = useWords()
  const title = props.keys === undefined ? say(props.word) : `${say(props.word)} ${props.keys}`
  return (
    <Tooltip title={title} mouseEnterDelay={0.6}>
      <Button
        type="text"
        size="small"
        icon={props.icon}
        aria-label={say(props.word)}
        aria-pressed={props.isOn}
        disabled={props.isOff ?? false}
        className={props.isOn === true ? 'fs-tool fs-tool-on' : 'fs-tool'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.act}
      />
    </Tooltip>
  )
}

/** The toolbar, in the order in which Word has it. */
export const Toolbar = () => {
  const { editor, events } = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
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
    act()
    ReactEditor.focus(editor)
  }
  return (
    <div className="fs-toolbar" role="toolbar" aria-label={say('toolbar')}>
      <ToolButton
        word="undo"
        icon={<UndoOutlined />}
        keys="Ctrl+Z"
        isOff={!flags[marks.length]}
        act={inText(() => editor.undo())}
      />
      <ToolButton
        word="redo"
        icon={<RedoOutlined />}
        keys="Ctrl+Y"
        isOff={!flags[marks.length + 1]}
        act={inText(() => editor.redo())}
      />
      <i className="fs-gap" />
      <Select
        size="small"
        variant="borderless"
        className="fs-style"
        aria-label={say('style')}
        value={style === '' ? undefined : style}
        popupMatchSelectWidth={false}
        options={styles.map((one) => ({ value: one, label: say(one) }))}
        onChange={(next: string) => inText(() => setStyle(editor, next as BlockStyle))()}
      />
      <i className="fs-gap" />
      {marks.map(({ mark, icon, keys }, index) => (
        <ToolButton
          key={mark}
          word={mark}
          icon={icon}
          keys={keys}
          isOn={flags[index] === true}
          act={inText(() => toggleMark(editor, mark))}
        />
      ))}
      <i className="fs-gap" />
      <ToolButton
        word="bulletList"
        icon={<UnorderedListOutlined />}
        keys="Ctrl+Shift+8"
        isOn={list === 'bullet'}
        act={inText(() => toggleList(editor, 'bullet'))}
      />
      <ToolButton
        word="orderedList"
        icon={<OrderedListOutlined />}
        keys="Ctrl+Shift+7"
        isOn={list === 'ordered'}
        act={inText(() => toggleList(editor, 'ordered'))}
      />
      <ToolButton
        word="outdent"
        icon={<MenuFoldOutlined />}
        keys="Shift+Tab"
        isOff={list === ''}
        act={inText(() => indentList(editor, -1))}
      />
      <ToolButton
        word="indent"
        icon={<MenuUnfoldOutlined />}
        keys="Tab"
        isOff={list === ''}
        act={inText(() => indentList(editor, 1))}
      />
      <i className="fs-gap" />
      {alignments.map((one) => (
        <ToolButton
          key={one.align}
          word={one.word}
          icon={one.icon}
          isOn={align === one.align}
          act={inText(() => setAlignment(editor, one.align))}
        />
      ))}
      <i className="fs-gap" />
      <InsertMenu />
      <i className="fs-spring" />
      <ToolButton word="find" icon={<SearchOutlined />} keys="Ctrl+F" act={() => events.current.onShortcut?.('find')} />
    </div>
  )
}
