// Times whole processes side by side: our Word compilation against pandoc, our PDF against LibreOffice, the demo end to
// end. Prints medians, ratios and pages per second beside the targets. Missing a target is no failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'build', 'main', 'cli', 'fivestar.js')
const targets = { word: 0.7, pdf: 0.4, demoSeconds: 6 }
const fewestRounds = 5

const usage = `npm run bench -- [--rounds n] [--project folder]

  --rounds n         rounds of each comparison, at least ${fewestRounds} (default ${fewestRounds})
  --project folder   compile this project instead of the demo's; the demo is not timed then
`

/** A process that did not do its work: there is nothing to compare then. */
class Failed extends Error {}

const run = ({ command, parameters, environment = {} }) => {
  const started = performance.now()
  const done = spawnSync(command, parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = (performance.now() - started) / 1000
  if (done.error !== undefined || done.status !== 0) {
    const reason = done.error?.message ?? `exit code ${done.status}\n${(done.stderr || done.stdout).trim().slice(-800)}`
    throw new Failed(`${[command, ...parameters].join(' ')}\n${reason}`)
  }
  return seconds
}

const node = (...parameters) => ({ command: process.execPath, parameters })

/** The first of the names under which a tool answers, with its version, or null. */
const findTool = (names, pattern) => {
  for (const command of names) {
    const asked = spawnSync(command, ['--version'], { encoding: 'utf8' })
    if (asked.error === undefined && asked.status === 0)
      return { command, version: pattern.exec(asked.stdout)?.[1] ?? '' }
  }
  return null
}

const progress = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/** Runs the candidates in turn, once to warm up and then round by round, so that a busy moment hits them alike. */
const alternate = (title, rounds, candidates) => {
  const seconds = candidates.map(() => [])
  for (let round = 0; round <= rounds; round += 1)
    candidates.forEach((candidate, index) => {
      progress(round === 0 ? `${title}: warming up` : `${title}: round ${round} of ${rounds}`)
      const taken = run(candidate)
      if (round > 0) seconds[index].push(taken)
    })
  progress('')
  return seconds.map(median)
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)]
}

const countPages = async (file) => {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false, parseSpeed: Infinity })
  return pdf.getPageCount()
}

/** Where a machine has no Chinese font, LibreOffice gets ours: otherwise it would be timed at drawing empty boxes. */
const chineseFonts = (folder) => {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (listed.error !== undefined || listed.stdout.trim() !== '') return {}
  const packages = ['noto-serif-sc', 'noto-sans-sc'].map((name) =>
    join(root, 'node_modules', '@expo-google-fonts', name),
  )
  const folders = packages.flatMap((each) => ['400Regular', '700Bold'].map((weight) => join(each, weight)))
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
      `${folders.map((each) => `<dir>${each}</dir>`).join('')}<cachedir>${join(folder, 'fonts')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}

const compareWord = async (context) => {
  const { project, folder, rounds, pandoc } = context
  const ours = node(cli, 'export', project, '--to', 'docx', '--out', join(folder, 'ours.docx'))
  if (pandoc === null) return { ours: alternate('Word', rounds, [ours])[0], theirs: null }
  run(ours)
  const markdown = join(folder, 'ours.md')
  const media = `--extract-media=${join(folder, 'media')}`
  run({ command: pandoc.command, parameters: [join(folder, 'ours.docx'), '--to=markdown', media, '-o', markdown] })
  const theirs = {
    command: pandoc.command,
    parameters: [markdown, '--from=markdown', '--to=docx', '-o', join(folder, 'pandoc.docx')],
  }
  const [own, other] = alternate('Word', rounds, [ours, theirs])
  return { ours: own, theirs: other }
}

const comparePdf = async (context) => {
  const { project, folder, rounds, office } = context
  const ours = node(cli, 'export', project, '--to', 'pdf', '--out', join(folder, 'ours.pdf'))
  if (office === null) {
    const [own] = alternate('PDF', rounds, [ours])
    return { ours: own, theirs: null, pages: await countPages(join(folder, 'ours.pdf')), theirPages: null }
  }
  const output = join(folder, 'office')
  mkdirSync(output)
  const theirs = {
    command: office.command,
    parameters: [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', output, join(folder, 'ours.docx')],
    ],
    environment: chineseFonts(folder),
  }
  const [own, other] = alternate('PDF', rounds, [ours, theirs])
  return {
    ours: own,
    theirs: other,
    pages: await countPages(join(folder, 'ours.pdf')),
    theirPages: await countPages(join(output, 'ours.pdf')),
  }
}

const inSeconds = (value) => (value === null ? '—' : `${value.toFixed(2)} s`)
const perSecond = (pages, seconds) => (pages === null || seconds === null ? '—' : (pages / seconds).toFixed(0))
const verdict = (met) => (met ? 'met' : 'MISSED')

const comparisonRow = (name, tool, { ours, theirs, pages, theirPages }, target) => [
  name,
  inSeconds(ours),
  perSecond(pages, ours),
  tool === null ? '—' : `${tool.name} ${tool.version}`.trim(),
  inSeconds(theirs),
  perSecond(theirPages, theirs),
  theirs === null ? '—' : (ours / theirs).toFixed(2),
  `<= ${target.toFixed(2)}`,
  theirs === null ? 'not measured' : verdict(ours / theirs <= target),
]

const printTable = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows)
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}

const readOptions = () => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, project: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const rounds = values.rounds === undefined ? fewestRounds : Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < fewestRounds) throw new Error(`--rounds must be ${fewestRounds} or more`)
  const project = values.project === undefined ? undefined : resolve(values.project)
  return { rounds, project, help: values.help === true }
}

const bench = async ({ rounds, project: chosen }, folder) => {
  const pandoc = findTool(['pandoc'], /pandoc\S* (\S+)/)
  const office = findTool(
    ['soffice', 'libreoffice', 'soffice.com', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    /LibreOffice(?:Dev)? (\S+)/,
  )
  const demo = node(join(root, 'scripts', 'run.mjs'), 'demo')
  const demoSeconds = chosen === undefined ? alternate('demo', rounds, [demo])[0] : null
  const context = { project: chosen ?? join(root, 'out', 'demo', 'project'), folder, rounds, pandoc, office }
  const word = await compareWord(context)
  const pdf = await comparePdf(context)
  const { pages } = pdf
  printTable([
    ['', 'Fivestar', 'pages/s', 'other', '', 'pages/s', 'ratio', 'target', ''],
    comparisonRow(
      'Word',
      pandoc && { name: 'pandoc', ...pandoc },
      // The same content: pandoc has no pages of its own, so it is counted in ours.
      { ...word, pages, theirPages: pages },
      targets.word,
    ),
    comparisonRow('PDF', office && { name: 'LibreOffice', ...office }, pdf, targets.pdf),
    ...(demoSeconds === null
      ? []
      : [
          [
            'demo',
            inSeconds(demoSeconds),
            '',
            '',
            '',
            '',
            '',
            `< ${targets.demoSeconds} s`,
            verdict(demoSeconds < targets.demoSeconds),
          ],
        ]),
  ])
  console.log(
    `${pages} pages; medians of ${rounds} alternating rounds of whole processes; ` +
      `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  )
  const missing = [pandoc === null ? 'pandoc' : '', office === null ? 'LibreOffice' : ''].filter((name) => name !== '')
  if (missing.length > 0) console.log(`Not installed, so not compared: ${missing.join(', ')}`)
}

const main = async () => {
  let options
  try {
    options = readOptions()
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    console.log(usage)
    return 0
  }
  if (!existsSync(cli)) {
    console.error('The command-line tool is not built; npm run build makes it.')
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'fivestar-bench-'))
  try {
    await bench(options, folder)
    return 0
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    progress('')
    console.error(`This could not be timed:\n${error.message}`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
