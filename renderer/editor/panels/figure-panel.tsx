import { Button, Input, InputNumber, Space } from 'antd'
import { useState } from 'react'
import { setFigure } from '../commands/blocks.js'
import { useSession } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'
import type { PanelProps } from './token-panel.js'

/** The text area of a portrait page, in millimetres: no figure is wider on paper. */
const widest = 160

/** The width of an image on paper, and the words for those who cannot see it. */
export const FigurePanel = ({ figure, path, close }: PanelProps & { readonly figure: NodeOf<'figure'> }) => {
  const { editor } = useSession()
  const say = useWords()
  const [alt, setAlt] = useState(figure.alt)
  const [width, setWidth] = useState(figure.widthMillimetres)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        close()
        setFigure(editor, path, { alt, widthMillimetres: width })
      }}
    >
      <div className="fs-panel-title">{say('image')}</div>
      <Input
        className="fs-fact"
        aria-label={say('imageWords')}
        placeholder={say('imageWords')}
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      <InputNumber
        className="fs-fact"
        aria-label={say('imageWidth')}
        prefix={say('imageWidth')}
        suffix="mm"
        min={10}
        max={widest}
        value={width ?? null}
        onChange={(next) => setWidth(next ?? undefined)}
      />
      <Space>
        <Button size="small" type="primary" htmlType="submit">
          {say('save')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </Space>
    </form>
  )
}
