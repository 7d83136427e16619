import { spawnSync } from 'node:child_process'

/** True when a program is on the path. */
export const hasProgram = (name: string): boolean =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0

/** Runs a program to its end; its output as text. */
export const runProgram = (
  name: string,
  words: readonly string[],
  cwd?: string,
): { readonly status: number | null; readonly text: string } => {
  const ran = spawnSync(name, [...words], { cwd, encoding: 'utf8', timeout: 240_000, maxBuffer: 64 * 1024 * 1024 })
  return { status: ran.status, text: `${ran.stdout ?? ''}${ran.stderr ?? ''}` }
}

/** The programs that are missing, said in one line; a test that needs them is then skipped. */
export const missingPrograms = (...names: readonly string[]): string[] => {
  const missing = names.filter((name) => !hasProgram(name))
  if (missing.length > 0) console.warn(`skipped: not installed here: ${missing.join(', ')}`)
  return missing
}
