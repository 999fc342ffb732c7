/** What each table and column of the relay is, in words for whoever runs one or trusts one. A test keeps it complete. */
interface Meaning {
  readonly what: string
  readonly columns: Readonly<Record<string, string>>
}

const spaceId = 'random name of the space'
const deviceId = 'random name of the device, made anew each time that one joins'
const push = {
  endpoint: "the address at the browser maker's push service, which names one browser",
  p256dh: "the browser's key, to which a push is encrypted",
  auth: "the browser's secret for the same",
}

export const meanings: Readonly<Record<string, Meaning>> = {
  space: {
    what: "A person's shelf; reminders have one of their own, so that a push address stands beside no journal.",
    columns: {
      space_id: spaceId,
      epoch: 'rises when a device is removed',
      key: 'public key of whoever may give orders',
      head: 'how many batches there ever were',
      floor: 'batches up to here were taken into blobs and deleted',
      manifest: 'how often that happened',
      manifest_body:
        'sealed: which blobs count; before that, after a removal, the next secret sealed to each device',
      bytes: 'how much it holds in all',
      used_day: 'a day of the last month or so on which somebody asked for it',
    },
  },
  device: {
    what: 'Who may read and write in a space. Where words were noted, one of them stands for the words.',
    columns: { space_id: spaceId, device_id: deviceId, key: 'public key with which it proves itself' },
  },
  log: {
    what: 'Batches that no blob has taken in yet.',
    columns: {
      space_id: spaceId,
      seq: 'its place, by which the order of arrival is known, and no time',
      batch_id: 'random',
      body: 'the epoch, then sealed and padded: entries, and which were erased',
    },
  },
  blob: {
    what: 'Larger sealed pieces: up to 500 entries, or a state made of them.',
    columns: {
      space_id: spaceId,
      blob_id: 'random',
      body: 'the epoch, then sealed and padded',
      fresh_day: 'the day on which it came, until a manifest names it',
    },
  },
  recovery: {
    what: 'What twelve words open: the keys of one more device, which nobody holds.',
    columns: {
      locator: 'made from the words; they cannot be made from it',
      space_id: spaceId,
      body: 'sealed under the words: 128 random bits',
    },
  },
  push: {
    what: 'Where a device wants its reminders.',
    columns: {
      space_id: spaceId,
      device_id: deviceId,
      ...push,
      next_at: 'when the next is due, or is tried again, ms since 1970',
    },
  },
  wake: {
    what: 'When it wants them.',
    columns: {
      space_id: spaceId,
      device_id: deviceId,
      at: 'ms since 1970; gone when its push was delivered or given up',
    },
  },
  box: {
    what: 'A letter box: one side of a friendship, or for ten minutes the meeting place of two devices.',
    columns: {
      box_id: 'random name of the box',
      key: 'public key of its reader',
      head: 'how many letters there ever were',
      used_day: 'a day of the last month or so on which its reader came',
      ...push,
      quiet_from: 'from this minute of the day (UTC) no push',
      quiet_to: 'until this minute',
      pushed: 'whether a push went out that its reader has not followed yet',
      push_at: 'until that push is delivered: when it is tried, next or after quiet hours',
    },
  },
  mail: {
    what: 'Letters that nobody has fetched, for seven days at most.',
    columns: {
      box_id: 'random name of the box',
      seq: 'its place',
      body: 'sealed to the reader and padded; signed inside',
      day: 'the day on which it came, days since 1970',
    },
  },
  spent: {
    what: 'Challenges that were answered, so that no answer counts twice.',
    columns: {
      challenge: 'a hash; it belongs to nobody',
      until_hour: 'when it may be forgotten, hours since 1970',
    },
  },
  secret: {
    what: "The relay's own keys. Whoever has them can pretend to be this relay, and still reads nothing.",
    columns: { name: 'what for', body: 'the key' },
  },
  migration: { what: 'Steps by which these tables were made.', columns: { number: 'the step' } },
}
