// Checks in this very process, warm: the whole project, one edited block, and copies of the project.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { characters, fresh, loadChecker, multiplied, sampleProject, system, typedInto } from './check-project.mjs'
import { inMilliseconds, median, printTable, quantile, verdict } from './figures.mjs'
import { alternate, findTool, progress } from './processes.mjs'

const targets = { fullSeconds: 0.15, editSeconds: 0.01 }
const scales = [1, 10, 100]
const editRounds = 400
const warmUp = 12

/** Times checks and prints them beside the targets. */
export const benchChecks = async ({ rounds }, folder) => {
  const { project, reference } = await sampleProject()
  const { createChecker } = await loadChecker()
  const check = (subject) => createChecker(reference).check(subject)
  const cut = system(project)
  for (let round = 0; round < warmUp; round += 1) check(fresh(cut))
  const full = fullChecks([cut, project], check, rounds)
  const edits = editChecks(cut, createChecker(reference))
  const scaling = scales.map((times) => scaled(cut, times, createChecker(reference), check, rounds))
  const size = (subject) => `${subject.documents.length} documents`
  const target = { full: `< ${targets.fullSeconds * 1000} ms`, edit: `< ${targets.editSeconds * 1000} ms` }
  printTable([
    ['', '', 'median', 'p95', 'target', ''],
    ...full.map(({ subject, seconds }, index) => [
      'full check',
      size(subject),
      inMilliseconds(median(seconds)),
      inMilliseconds(quantile(seconds, 0.95)),
      ...(index === 0 ? [target.full, verdict(median(seconds) < targets.fullSeconds)] : ['', '']),
    ]),
    ...edits.map(({ name, seconds }) => [
      'one block edited',
      name,
      inMilliseconds(median(seconds)),
      inMilliseconds(quantile(seconds, 0.95)),
      target.edit,
      verdict(quantile(seconds, 0.95) < targets.editSeconds),
    ]),
  ])
  console.log('')
  const [{ perThousand: base }] = scaling
  printTable([
    ['documents', 'characters', 'full check', 'per 1,000 characters', 'to linear', 'one block edited'],
    ...scaling.map(({ documents, length, seconds, perThousand, edit }) => [
      String(documents),
      String(length),
      inMilliseconds(seconds),
      inMilliseconds(perThousand),
      (perThousand / base).toFixed(2),
      inMilliseconds(edit),
    ]),
  ])
  console.log('')
  compareReading(cut, reference, check, folder, rounds)
}

/** Full checks of values that no checker has seen; making them is not timed. */
const fullChecks = (subjects, check, rounds) =>
  subjects.map((subject) => {
    const seconds = Array.from({ length: rounds * 3 }, (_, round) => {
      progress(`full check of ${subject.documents.length} documents: ${round + 1}`)
      return timed(fresh(subject), check)
    })
    progress('')
    return { subject, seconds }
  })

const timed = (subject, check) => {
  const started = performance.now()
  check(subject)
  return (performance.now() - started) / 1000
}

/** One project typed into again and again, in every document by turns; those of the manual are also shown alone. */
const editChecks = (subject, checker) => {
  let project = fresh(subject)
  checker.check(project)
  const manual = project.documents.findIndex(({ kind }) => kind === 'manual')
  const all = []
  const ofManual = []
  for (let serial = -editRounds; serial < editRounds; serial += 1) {
    // Every other edit is one of the manual: the longest document, and the one in which most is written.
    const index = serial % 2 === 0 ? manual : (serial + editRounds) % project.documents.length
    project = typedInto(project, index, serial + editRounds)
    const seconds = timed(project, checker.check)
    if (serial < 0) continue
    all.push(seconds)
    if (index === manual) ofManual.push(seconds)
  }
  return [
    { name: `anywhere (${all.length} edits)`, seconds: all },
    { name: `in the manual (${ofManual.length} edits)`, seconds: ofManual },
  ]
}

const scaled = (subject, times, checker, check, rounds) => {
  progress(`${subject.documents.length * times} documents`)
  const many = multiplied(subject, times)
  const seconds = median(Array.from({ length: times > 10 ? 3 : rounds }, () => timed(fresh(many), check)))
  const length = characters(many)
  checker.check(many)
  let edited = many
  const edits = Array.from({ length: 40 }, (_, serial) => {
    edited = typedInto(edited, (serial * 7) % edited.documents.length, serial)
    return timed(edited, checker.check)
  })
  progress('')
  return {
    documents: many.documents.length,
    length,
    seconds,
    perThousand: (seconds / length) * 1000,
    edit: median(edits),
  }
}

/**
 * No other tool checks such a document set. What can be compared is reading: grep looks for all terms of the standard's
 * expectations in the same files, once.
 */
const compareReading = (subject, reference, check, folder, rounds) => {
  const grep = findTool(['grep'], /grep \(([^)]*\) \S+)/)
  if (grep === null) return console.log('No other tool checks a document set; grep is not installed either.')
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  const files = subject.documents.map((document) => {
    const file = join(texts, `${document.code}.json`)
    writeFileSync(file, document.content.map((block) => JSON.stringify(block)).join('\n'))
    return file
  })
  const terms = [...new Set(termsIn(reference.catalogue.requirements))].filter((term) => term !== '')
  writeFileSync(join(folder, 'terms.txt'), terms.join('\n'))
  const theirs = { command: grep.command, parameters: ['-c', '-F', '-f', join(folder, 'terms.txt'), ...files] }
  const ours = () => timed(fresh(subject), check)
  const [own, other] = alternate('reading', rounds, [ours, theirs])
  console.log(
    `No other tool checks such a document set. Beside it, the one thing that can be compared: grep -F looks for the ` +
      `${terms.length} terms of the expectations in the same ${files.length} documents, no more, in ` +
      `${inMilliseconds(other)}; our full check takes ${inMilliseconds(own)}, ${(own / other).toFixed(2)} times as long.`,
  )
}

const termsIn = (value) => {
  if (typeof value !== 'object' || value === null) return []
  const { match, ...rest } = value
  const own = match === undefined ? [] : [match.all, match.none].flat(2).filter((term) => typeof term === 'string')
  return [...own, ...Object.values(rest).flatMap(termsIn)]
}
