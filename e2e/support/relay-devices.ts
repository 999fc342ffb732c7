import { Profile } from './profile.ts'
import { RelaySite } from './relay-site.ts'
import { test as base } from './vault-test.ts'

interface Fixtures {
  readonly relay: RelaySite
  /** A further browser, told this beside what all are told. Gone after the test, like those that have names. */
  readonly device: (flags?: readonly string[]) => Profile
  readonly laptop: Profile
  readonly phone: Profile
  readonly tablet: Profile
}

/** A relay of the test's own, and browsers with a profile each on the disk that share nothing but it. */
export const test = base.extend<Fixtures>({
  // Several browsers, each started and asked several times.
  patience: 300_000,
  relay: async ({ browserName: _ }, use) => {
    const relay = await RelaySite.begin()
    await use(relay)
    await relay.remove()
  },
  device: async ({ relay }, use) => {
    const profiles: Profile[] = []
    await use(flags => {
      const profile = new Profile(relay.address, flags)
      profiles.push(profile)
      return profile
    })
    await Promise.all(profiles.map(profile => profile.remove()))
  },
  laptop: ({ device }, use) => use(device()),
  phone: ({ device }, use) => use(device()),
  tablet: ({ device }, use) => use(device()),
})
