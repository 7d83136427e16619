import { run } from '../../main/cli/run.js'

/** What a command line printed and how it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly error: string }

/** Runs a `fivestar` command line in this process. */
export const fivestar = async (...words: readonly string[]): Promise<Ran> => {
  let out = ''
  let error = ''
  const code = await run(words, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    interactive: false,
  })
  return { code, out, error }
}
