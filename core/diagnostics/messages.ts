import { contentMessages } from './messages-content.js'
import { coverageMessages } from './messages-coverage.js'
import { exportMessages } from './messages-export.js'
import { inputMessages } from './messages-input.js'
import { kitMessages } from './messages-kit.js'

/** Every diagnostic that Fivestar can give, with its severity and its words. */
export const messages = {
  ...inputMessages,
  ...kitMessages,
  ...contentMessages,
  ...coverageMessages,
  ...exportMessages,
}

/** The codes of the message table. */
export type DiagnosticCode = keyof typeof messages
