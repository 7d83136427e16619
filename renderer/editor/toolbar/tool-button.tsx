import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useWords, type EditorWord } from '../words.js'

/** A tool of the toolbar: what it is called, whether it is on, what it does. */
export type Tool = {
  readonly word: EditorWord
  readonly icon: ReactNode
  readonly keys?: string | undefined
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly act: () => void
}

/** A button of the toolbar. It leaves the selection in the text. */
export const ToolButton = (tool: Tool) => {
  const say = useWords()
  const title = tool.keys === undefined ? say(tool.word) : `${say(tool.word)} ${tool.keys}`
  return (
    <Tooltip title={title} mouseEnterDelay={0.6}>
      <Button
        type="text"
        size="small"
        icon={tool.icon}
        aria-label={say(tool.word)}
        aria-pressed={tool.isOn}
        disabled={tool.isOff ?? false}
        className={tool.isOn === true ? 'fs-tool fs-tool-on' : 'fs-tool'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={tool.act}
      />
    </Tooltip>
  )
}
