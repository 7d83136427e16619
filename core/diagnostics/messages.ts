import { applicationMessages } from './messages-application.js'
import { commitmentMessages } from './messages-commitments.js'
import { consistencyMessages } from './messages-consistency.js'
import { contentMessages } from './messages-content.js'
import { coverageMessages } from './messages-coverage.js'
import { exportMessages } from './messages-export.js'
import { inputMessages } from './messages-input.js'
import { kitMessages } from './messages-kit.js'
import { reviewMessages } from './messages-review.js'

/** Every diagnostic that Fivestar can give, with its severity and its words. */
export const messages = {
  ...applicationMessages,
  ...inputMessages,
  ...kitMessages,
  ...contentMessages,
  ...commitmentMessages,
  ...consistencyMessages,
  ...coverageMessages,
  ...exportMessages,
  ...reviewMessages,
}

/** The codes of the message table. */
export type DiagnosticCode = keyof typeof messages
