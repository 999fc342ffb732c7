import { existsSync } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Quiet, and able to run as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const shell = '/usr/lib/chromium/chromium-headless-shell'

/**
 * The same Chromium without a window and the browser's own surfaces, where Debian's package has put it: the tests of
 * the app take a third less time in it.
 * @returns {string | undefined}
 */
export function findHeadlessShell() {
  return process.env.CHROMIUM === undefined && existsSync(shell) ? shell : undefined
}

/**
 * Where this machine has a Chromium: what CHROMIUM names, else the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM
  return named ? (existsSync(named) ? named : undefined) : usual.find(path => existsSync(path))
}
