// Whole processes side by side: our Word compilation against pandoc, our PDF against LibreOffice, the demo end to end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inSeconds, printTable, verdict } from './figures.mjs'
import { alternate, cli, findTool, node, root, run } from './processes.mjs'

const targets = { word: 0.7, pdf: 0.4, demoSeconds: 6 }

/** Times compilation and prints medians, ratios and pages per second beside the targets. */
export const benchCompilation = async ({ rounds, project: chosen }, folder) => {
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
            ...['', '', '', '', ''],
            `< ${targets.demoSeconds} s`,
            verdict(demoSeconds < targets.demoSeconds),
          ],
        ]),
  ])
  console.log(`${pages} pages; medians of ${rounds} alternating rounds of whole processes`)
  const missing = [pandoc === null ? 'pandoc' : '', office === null ? 'LibreOffice' : ''].filter((name) => name !== '')
  if (missing.length > 0) console.log(`Not installed, so not compared: ${missing.join(', ')}`)
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

const perSecond = (pages, seconds) => (pages === null || seconds === null ? '—' : (pages / seconds).toFixed(0))

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
