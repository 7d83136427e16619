import { useDeferredValue, useState } from 'react'
import type { RenderChunkProps } from 'slate-react'
import { useSession } from '../session.js'

/** A piece of a long document; the browser lays out only those in sight. */
export const renderChunk = (props: RenderChunkProps) => (props.lowest ? <Chunk {...props} /> : plain(props))

const plain = ({ attributes, children }: RenderChunkProps) => <div {...attributes}>{children}</div>

/** While a document opens, its first piece is drawn at once and the others right after it, in the time that is left. */
const Chunk = ({ attributes, children }: RenderChunkProps) => {
  const session = useSession()
  const [isAtOnce] = useState(() => session.drawsAtOnce())
  const isDrawn = useDeferredValue(true, isAtOnce)
  return (
    <div {...attributes} className="fs-chunk">
      {isDrawn ? children : null}
    </div>
  )
}
