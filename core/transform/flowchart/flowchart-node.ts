/** Where a step leads: the key of a step of the same process, or `end`. */
export type FlowchartExit = { readonly to: string; readonly label?: string }

/** A step of a process in plain text, ready to be drawn. */
export type FlowchartNode = {
  readonly key: string
  readonly kind: 'action' | 'decision'
  readonly name: string
  /** Posts or departments, such as 客服专员; may be empty. */
  readonly responsible: string
  /** Time limit, such as 2小时内; may be empty. */
  readonly limit: string
  readonly records: readonly string[]
  readonly next: readonly FlowchartExit[]
}

/** The steps of one process; the first is the start. */
export type FlowchartSteps = readonly FlowchartNode[]

/** Space for a flowchart in millimetres (the text area of a portrait A4 page), and the words of its two terminals. */
export type FlowchartOptions = {
  readonly maxWidth?: number
  readonly maxHeight?: number
  readonly startText?: string
  readonly endText?: string
}
