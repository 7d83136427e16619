import { useDeferredValue, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RenderChunkProps } from 'slate-react'
import { useSession, type EditorSession } from '../session.js'
import { useStore } from '../stores/value-store.js'

/** A piece of a long document; the browser lays out only those in sight. */
export const renderChunk = (props: RenderChunkProps) => (props.lowest ? <Chunk {...props} /> : plain(props))

/** Draws the pieces that still wait, before it returns. */
export const drawWhole = (session: EditorSession): void => {
  if (!session.isWhole.get()) flushSync(() => session.isWhole.set(true))
}

const plain = ({ attributes, children }: RenderChunkProps) => <div {...attributes}>{children}</div>

/** While a document opens, its first piece is drawn at once and the others right after it, in the time that is left. */
const Chunk = ({ attributes, children }: RenderChunkProps) => {
  const session = useSession()
  const [isAtOnce] = useState(() => session.drawsAtOnce())
  const isTimely = useDeferredValue(true, isAtOnce)
  const isWhole = useStore(session.isWhole, (value) => value)
  const isDrawn = isTimely || isWhole
  // Its marks could not be painted before.
  useEffect(() => {
    if (isDrawn && !isAtOnce) session.painter.schedule()
  }, [isDrawn, isAtOnce, session])
  return (
    <div {...attributes} className="fs-chunk">
      {isDrawn ? children : null}
    </div>
  )
}
