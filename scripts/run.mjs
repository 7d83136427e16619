// The one command behind `npm test`, `npm run demo` and the others: installs what is missing, builds what is stale,
// then runs. No packages and only old syntax here, so that an old Node can still say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Fivestar 需要 Node 20.19 或更新版本，当前为 ${process.versions.node}。请升级 Node 后重试。\n` +
      `Fivestar needs Node 20.19 or newer; this is ${process.versions.node}. Upgrade Node and try again.\n`,
  )
  process.exitCode = 2
} else {
  import('./run/run-command.mjs').then(({ runCommand }) => runCommand(process.argv[2], process.argv.slice(3)))
}
