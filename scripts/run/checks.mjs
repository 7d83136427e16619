import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { allRooms, ensureBuilt, ensurePageBuilt } from './build.mjs'
import { runNode } from './child.mjs'
import { buildFolder, root } from './paths.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { say } from './terminal.mjs'

const report = join(buildFolder, 'vitest.json')
const packageFile = (...parts) => join(root, 'node_modules', ...parts)

const checks = [
  { name: 'typecheck', isPassed: () => ensureBuilt(allRooms) },
  { name: 'page', isPassed: () => ensurePageBuilt() },
  {
    name: 'lint',
    isPassed: () =>
      runNode(packageFile('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0'], { toStdout: true }).isDone,
  },
  {
    name: 'format',
    isPassed: () =>
      runNode(packageFile('prettier', 'bin', 'prettier.cjs'), ['--check', '.', '--log-level', 'warn']).isDone,
  },
]

/** Everything that must pass. All checks run even when one fails; the last line counts checks and tests. */
export const runChecks = () => {
  ensureSystemPackages()
  const failed = checks.filter(({ name, isPassed }) => {
    say(`\n— ${name}`)
    return !isPassed()
  })
  say('\n— tests')
  const tests = runTests()
  const failures = [
    ...failed.map(({ name }) => name),
    ...(tests.isDone || tests.failed > 0 ? [] : ['tests or coverage']),
  ]
  if (failures.length > 0) console.log(`\nfailed besides single tests: ${failures.join(', ')}`)
  const passedCount = tests.passed + checks.length - failed.length
  const failedCount = tests.failed + failures.length
  console.log(`\n${passedCount} passed, ${failedCount} failed`)
  return failedCount === 0
}

const runTests = () => {
  rmSync(report, { force: true })
  const { isDone } = runNode(
    packageFile('vitest', 'vitest.mjs'),
    ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { toStdout: true },
  )
  return { isDone, ...countsOf(report) }
}

const countsOf = (file) => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
