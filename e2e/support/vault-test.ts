import { test as base, expect as plainExpect } from '../fixtures.ts'
import { Profile } from './profile.ts'
import { type Site, serveApp } from './site.ts'

interface Fixtures {
  /** A browser with a profile on the disk takes its time where much else runs. */
  readonly patience: undefined
  /** An empty profile of its own, gone after the test. */
  readonly profile: Profile
}

interface WorkerFixtures {
  readonly site: Site
}

/** Like the `test` of all screens, on a server of its own, and with a profile on the disk for those that need one. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveApp()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  patience: [
    async ({ browserName: _ }, use, info) => {
      info.setTimeout(90_000)
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
