/** More than the files of a kit. */
const limit = 512

/**
 * Reads each text of a file once: what came out is given again as long as the file has the same text, the oldest
 * going first. A process reads a kit for every project, and mostly nothing has changed in it.
 */
export const keepReading = <Reading>(
  read: (text: string, file: string) => Reading,
): ((text: string, file: string) => Reading) => {
  const kept = new Map<string, Reading>()
  return (text, file) => {
    const key = `${file}\n${text}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const reading = read(text, file)
    kept.set(key, reading)
    for (const [oldest] of kept) {
      if (kept.size <= limit) break
      kept.delete(oldest)
    }
    return reading
  }
}
