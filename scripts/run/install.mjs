import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { locked } from './lock.mjs'
import { root } from './paths.mjs'
import { say } from './terminal.mjs'

/** Installs the packages of package-lock.json where any is missing or another version. False when that failed. */
export const ensureInstalled = () => isInstalled() || locked(() => isInstalled() || install())

/** npm notes what it has installed in a lock file of its own, written when all is in place. */
const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(installed)
  return Object.entries(wanted).every(
    ([path, { version, optional = false, link = false }]) =>
      path === '' || optional || link || present[path]?.version === version,
  )
}

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

const install = () => {
  say('Fivestar：安装所需的软件包（npm ci），首次需要几分钟 … / installing packages, a few minutes the first time …')
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn']
  const npm = process.env.npm_execpath ?? ''
  const result = /npm-cli\.c?js$/.test(npm)
    ? run(process.execPath, [npm, ...parameters])
    : run('npm', parameters, { shell: process.platform === 'win32' })
  if (result.isDone) return true
  say(failure(result))
  return false
}

const failure = ({ status, error }) => `
安装失败（npm ci：${error?.message ?? `退出码 ${status}`}）。上面是 npm 给出的原因。可以这样处理：
  · 没有网络：软件包只需下载一次，联网后重试；也可以从系统与 Node 版本相同的机器复制 node_modules 文件夹。
  · 连不上或很慢：改用可信的镜像源，npm config set registry <镜像地址>，再重试。
  · 需要代理：npm config set proxy <代理地址>，npm config set https-proxy <代理地址>。
  · 没有权限或磁盘已满：检查本文件夹。

Installing failed (npm ci: ${error?.message ?? `exit code ${status}`}); npm says why above. What helps:
  - no network: packages are fetched only once, so connect and try again, or copy the folder node_modules from a
    machine with the same system and Node version;
  - a slow or blocked registry: use a mirror that you trust, npm config set registry <address>;
  - a proxy: npm config set proxy <address> and npm config set https-proxy <address>;
  - no permission or a full disk: look at this folder.`
