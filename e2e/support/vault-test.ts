import { test as base, expect as plainExpect } from '../fixtures.ts'
import { Profile } from './profile.ts'
import { type Site, serveApp } from './site.ts'

interface Options {
  /** Milliseconds for one test: a browser with a profile on the disk takes its time where much else runs. */
  readonly patience: number
}

interface Fixtures {
  readonly waits: undefined
  /** An empty profile of its own, gone after the test. */
  readonly profile: Profile
}

interface WorkerFixtures {
  readonly site: Site
}

/** Like the `test` of all screens, on a server of its own, and with a profile on the disk for those that need one. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveApp()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  patience: [90_000, { option: true }],
  waits: [
    async ({ patience }, use, info) => {
      info.setTimeout(patience)
      await use(undefined)
    },
    { auto: true },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  profile: async ({ site }, use) => {
    const profile = new Profile(site.address)
    await use(profile)
    await profile.remove()
  },
})

export const expect = plainExpect.configure({ timeout: 20_000 })
