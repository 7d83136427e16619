import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { commonWords } from '../words/common-words.js'
import { useWords } from '../words/use-words.js'

/** Takes a line out of a table; `name` says to screen readers which. */
export const RemoveButton = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }): ReactNode => {
  const common = useWords(commonWords)
  return (
    <Button
      type="text"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={`${common.remove} ${name}`.trim()}
      onClick={onClick}
    />
  )
}
