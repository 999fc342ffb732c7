/**
 * Makes a fresh clone ready: `npm start` and `npm test` run this first. It must work on Node 20 with nothing installed,
 * so it imports nothing but Node's own modules. With `--browser` it also sees to it that there is a Chromium.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, findHeadlessShell } from './chromium.mjs'
import { answers, missingPrograms } from './test-programs.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-from')
/** The first Node that runs TypeScript as it is written. */
const oldest = { major: 22, minor: 18 }

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0
}

function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

/** npm deletes node_modules and the Node in it, so the one that runs npm itself is used, never that one. */
function install() {
  console.log('Installing what the project needs (about 600 MB, half a minute to a few minutes) ...')
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const args = ['ci', '--loglevel=error']
  const [command, ...rest] =
    npm && node && !node.startsWith(modules) ? [node, npm, ...args] : ['npm', ...args]
  if (!run(command, rest)) stop('The installation failed; what npm said stands above.')
  writeFileSync(stamp, wanted())
}

/** The pinned Node comes as a package; where it does not run (musl, macOS) the machine's own must be new enough. */
function checkNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const pinned = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return
  rmSync(join(modules, '.bin', 'node'), { force: true })
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return
  stop(
    `No Node is packaged for this machine (${process.platform} ${process.arch}), and its own is ${process.versions.node}: please install Node ${oldest.major}.${oldest.minor} or newer.`,
  )
}

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @param {string[]} packages */
function fromDebian(...packages) {
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  run('apt-get', ['update', '-qq'])
  const quiet = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0', '--no-install-recommends']
  return run('apt-get', ['install', ...quiet, ...packages])
}

function installChromium() {
  if (!mayInstall)
    stop(
      'The tests need Chromium: install it (on Debian: apt-get install chromium), or name one with CHROMIUM=/path.',
    )
  console.log('Installing Chromium from Debian for the tests (about 300 MB, a minute or so) ...')
  if (!fromDebian('chromium') || !findChromium())
    stop('Chromium could not be installed; what apt-get said stands above.')
}

if (!installed()) install()
checkNode()
if (process.argv.includes('--browser') && !findChromium()) {
  if (process.env.CHROMIUM) stop(`CHROMIUM names ${process.env.CHROMIUM}, and there is no such file.`)
  installChromium()
}
// Neither is needed: without the shell the tests take longer, without the programs those that need one are named.
if (process.argv.includes('--browser') && !process.env.CHROMIUM && mayInstall) {
  if (!findHeadlessShell()) {
    console.log('Installing the headless shell of Chromium, in which the tests run quicker (64 MB) ...')
    if (!fromDebian('chromium-headless-shell'))
      console.log('It could not be installed; the tests run in Chromium.')
  }
  const missing = missingPrograms()
  if (missing.length > 0) {
    console.log(`Installing programs to test on from Debian (up to 500 MB): ${missing.join(', ')} ...`)
    spawnSync('debconf-set-selections', { input: answers })
    if (!fromDebian(...missing))
      console.log('Not all could be installed; tests that need a missing one are named at the end.')
  }
}
