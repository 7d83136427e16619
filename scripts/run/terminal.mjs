/** Tells what must be known, whoever listens. Never on stdout: that belongs to the program. */
export const say = (text) => {
  process.stderr.write(`${text}\n`)
}

/** Tells what is going on, to a person at a terminal only. */
export const progress = (text) => {
  if (process.stderr.isTTY) say(text)
}
