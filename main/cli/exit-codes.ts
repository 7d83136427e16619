/** Exit codes of the `fivestar` command (fixed). */
export const exitCodes = { ok: 0, failed: 1, badInput: 2 } as const

/** An exit code of the `fivestar` command. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
