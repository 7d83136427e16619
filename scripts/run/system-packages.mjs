import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './child.mjs'
import { say } from './terminal.mjs'

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const hasCommand = (command, ...parameters) => {
  const { error, status } = spawnSync(command, parameters, { stdio: 'ignore' })
  return error === undefined && status !== null
}
const hasModule = (name) => spawnSync(python, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0
const hasOffice = (name) =>
  existsSync(`/usr/lib/libreoffice/program/${name}`) || (!isDebian() && hasCommand('soffice', '--version'))

/** What some tests look at finished files with: Debian's package and how to tell that the tool is there. */
const tools = [
  { name: 'poppler-utils', isThere: () => hasCommand('pdftotext', '-v') },
  { name: 'qpdf', isThere: () => hasCommand('qpdf', '--version') },
  { name: 'python3-lxml', isThere: () => hasModule('lxml') },
  { name: 'python3-docx', isThere: () => hasModule('docx') },
  { name: 'libreoffice-writer', isThere: () => hasOffice('libswlo.so') },
  { name: 'libreoffice-calc', isThere: () => hasOffice('libsclo.so') },
  {
    name: 'chromium',
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some((name) => hasCommand(name, '--version')),
  },
]

/** Installs missing tools as root on Debian; elsewhere names them. The tests that need one skip without it. */
export const ensureSystemPackages = () => {
  const missing = tools.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (missing.length === 0) return
  if (isDebian() && process.getuid?.() === 0 && !process.env.FIVESTAR_NO_SYSTEM_PACKAGES) {
    say(`Installing system packages for the tests: ${missing.join(', ')} …`)
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    const install = () =>
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { environment })
    if (run('apt-get', ['update', '-q'], { environment }).isDone && install().isDone) return
    say('That did not work; going on without them.')
  }
  const left = tools.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (left.length > 0)
    say(`Not on this machine: ${left.join(', ')} (names of Debian packages). Tests that need one of them are skipped.`)
}

const isDebian = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
