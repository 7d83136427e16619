import type { ReactNode } from 'react'
import './screen.css'

/** A screen with its title and what it is for. */
export const Screen = ({
  title,
  lead,
  tools,
  children,
  name,
}: {
  readonly title: string
  readonly lead?: string
  readonly tools?: ReactNode
  readonly children: ReactNode
  readonly name?: string
}): ReactNode => (
  <div className="screen" data-testid={name}>
    <header>
      <h2>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {tools}
    </header>
    {children}
  </div>
)
