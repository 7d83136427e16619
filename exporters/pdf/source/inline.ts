import type { Marks } from '../../../core/model/inline.js'
import type { PrintRun } from '../../../core/transform/print-set.js'
import type { Emission } from './emission.js'
import { literal, printable } from './literal.js'
import { breakable } from './text-width.js'

const markFunctions = {
  superscript: 'raised',
  subscript: 'lowered',
  italic: 'italic',
  bold: 'bold',
  strike: 'struck',
  underline: 'underlined',
} as const satisfies Record<keyof Marks, string>

/** Typst refuses longer addresses. */
const longestAddress = 8000

const linked = (code: string, run: PrintRun, emission: Emission): string => {
  const url = printable(run.url ?? '').trim()
  if (url !== '' && url.length < longestAddress) return `address(${literal(url)}, ${code})`
  if (run.target !== undefined && emission.bookmarks.has(run.target)) return `to(${literal(run.target)}, ${code})`
  return code
}

const emitRun = (run: PrintRun, emission: Emission, room: number): string => {
  let code = literal(breakable(run.text, room))
  for (const [mark, name] of Object.entries(markFunctions))
    if (run.marks[mark as keyof Marks] === true) code = `${name}(${code})`
  if (run.blank === true) code = `blank(${code})`
  return linked(code, run, emission)
}

/** Width of a line of body text in em, with an indent. */
const bodyRoom = 34

/** Runs as one Typst expression; a reference whose target is not in the set stays plain text. `room` is in em. */
export const emitRuns = (runs: readonly PrintRun[], emission: Emission, room = bodyRoom): string => {
  const parts = runs.filter((run) => run.text !== '').map((run) => emitRun(run, emission, room))
  return parts.length === 0 ? '""' : parts.join(' + ')
}

/** The text of runs without their marks. */
export const plainText = (runs: readonly PrintRun[]): string => runs.map((run) => run.text).join('')
