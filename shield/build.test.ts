import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import linter from 'addons-linter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildShield } from './build.ts'
import { appOrigin, type Browser } from './manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'shield-'))
const browsers: readonly Browser[] = ['chromium', 'firefox']
const built = (browser: Browser) => join(folder, browser)

const filesOf = (browser: Browser) =>
  readdirSync(built(browser), { recursive: true })
    .map(name => join(built(browser), String(name)))
    .filter(path => statSync(path).isFile())

const manifestOf = (browser: Browser) =>
  JSON.parse(readFileSync(join(built(browser), 'manifest.json'), 'utf8'))

beforeAll(async () => {
  for (const browser of browsers) await buildShield({ browser, everywhere: false, out: built(browser) })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(browsers)('what is built for %s', browser => {
  it('may see nothing but the app until the person allows a site', () => {
    const { host_permissions, optional_host_permissions, content_scripts, permissions } = manifestOf(browser)
    const app = browser === 'firefox' ? 'http://localhost/*' : `${appOrigin}/*`
    expect(host_permissions).toEqual([app])
    expect(optional_host_permissions).toEqual(['*://*/*'])
    expect(content_scripts).toEqual([{ matches: [app], js: ['bridge.js'], run_at: 'document_start' }])
    expect(permissions).toEqual([
      'activeTab',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webNavigation',
    ])
  })

  it('shows pages of the web one file only, and lets nothing in or out', () => {
    const { web_accessible_resources, content_security_policy } = manifestOf(browser)
    expect(web_accessible_resources).toEqual([{ resources: ['pause.html'], matches: ['*://*/*'] }])
    const policy: string = content_security_policy.extension_pages
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "frame-ancestors 'none'",
        "trusted-types 'none'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
  })

  it('holds no code from elsewhere, none made at run time, and no request', () => {
    const scripts = filesOf(browser).filter(path => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(5)
    for (const path of scripts) {
      const code = readFileSync(path, 'utf8')
      const found = code.match(
        /\beval\s*\(|\bnew Function\b|\bimport\s*\(|\bimportScripts\b|\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|storage\.sync/g,
      )
      expect(found, path).toBeNull()
    }
    const pages = filesOf(browser).filter(path => path.endsWith('.html'))
    for (const path of pages)
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/https?:|<script(?![^>]+src=)/)
  })

  it('has each script for pages as one classic file', () => {
    for (const name of ['cut.js', 'guard.js', 'content.js', 'bridge.js', 'background.js'])
      expect(readFileSync(join(built(browser), name), 'utf8'), name).not.toMatch(/^\s*(import|export)\b/m)
  })
})

it('has words for every key that its pages ask for', () => {
  const words = Object.keys(
    JSON.parse(readFileSync(join(built('chromium'), '_locales/en/messages.json'), 'utf8')),
  )
  const source = join(import.meta.dirname, 'src')
  const code = readdirSync(source, { recursive: true })
    .map(name => join(source, String(name)))
    .filter(path => /\.tsx?$/.test(path))
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')
  const asked = [...code.matchAll(/\bt\(\s*'([a-z]+(?:_[a-z]+)+)'/g)].map(([, key]) => key)
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter(key => !words.includes(key ?? ''))).toEqual([])
})

it("passes Mozilla's own linter without an error", { timeout: 120_000 }, async () => {
  const report = await linter
    .createInstance({
      config: { _: [built('firefox')], logLevel: 'fatal', output: 'none' },
      runAsBinary: false,
    })
    .run()
  const codes = (all: readonly { code: string; message: string }[]) =>
    all.map(({ code, message }) => `${code}: ${message}`)
  expect(codes(report.errors)).toEqual([])
  // Preact could write HTML if it were asked to. It never is, and Trusted Types would refuse (manifest.ts).
  expect(codes(report.warnings)).toEqual(['UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML'])
})

it('says nothing of what it is in the browser, where it was built to be neutral', async () => {
  const out = join(folder, 'neutral')
  await buildShield({ browser: 'chromium', everywhere: false, neutral: true, out })
  const { name, description, action, icons } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  expect([name, description]).toEqual(['__MSG_ext_name_neutral__', '__MSG_ext_description_neutral__'])
  expect(JSON.stringify([action, icons])).not.toContain('breakwater')
})
