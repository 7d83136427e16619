/** What a thrown error says; Typst wraps its sentences in the debug form of a Rust value, from which the first is taken. */
export const failureReason = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? text
}
