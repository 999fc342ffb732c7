import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Act } from '../harness/harness.ts'
import config from '../harness/vite.config.ts'
import type { Profile } from './profile.ts'
import { type Site, serveApp } from './site.ts'

/** Builds the page of tests and serves it beside the app, under the same headers and hence on the same journal. */
export async function serveWithHarness(): Promise<Site> {
  const outDir = join(import.meta.dirname, `../../test-results/harness-${process.pid}`)
  await build({ ...config, configFile: false, build: { ...config.build, outDir } })
  const site = await serveApp(outDir)
  // It is in memory by now.
  await rm(outDir, { recursive: true })
  return site
}

/** What was told before and after each act on a page of tests. */
export interface Told {
  readonly onBegin: (act: Act) => void
  readonly onEnd: (act: Act) => void
}

/** A tab with the page of tests, its journal open. */
export async function openHarness(profile: Profile, told: Told): Promise<Page> {
  const page = await (await profile.context()).newPage()
  await page.exposeFunction('willDo', told.onBegin)
  await page.exposeFunction('didDo', told.onEnd)
  await page.goto('/harness')
  await page.waitForFunction(() => 'harness' in window)
  await page.evaluate(() => window.harness.start())
  return page
}
