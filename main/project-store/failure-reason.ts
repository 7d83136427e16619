import type { Phrase } from '../../core/diagnostics/phrases.js'

const reasons: Readonly<Record<string, Phrase>> = {
  ENOENT: '@missing',
  ENOTDIR: '@not-a-folder',
  EACCES: '@denied',
  EPERM: '@denied',
  EBUSY: '@busy',
  ENOSPC: '@disk-full',
  EDQUOT: '@disk-full',
  EROFS: '@read-only',
  EISDIR: '@not-a-file',
}

/** The system's code of a failure (`EACCES`), empty for anything that is no failure of the system. */
export const failureCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Why the machine refused, in words of the phrase table, or by its own code where that has none. */
export const failureReason = (error: unknown): string => {
  const code = failureCode(error)
  return reasons[code] ?? (code === '' ? String(error) : code)
}
