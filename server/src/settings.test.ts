import { describe, expect, it } from 'vitest'
import { BadSetting, settingsFrom } from './settings.ts'

describe('where the relay keeps things', () => {
  it.each([
    [
      'in a file of the project, when nobody says anything',
      [],
      {},
      { file: expect.stringMatching(/data.relay\.sqlite$/) },
    ],
    ['in a folder of the system', [], { DATA_DIR: '/var/lib/x' }, { file: '/var/lib/x/relay.sqlite' }],
    [
      'in PostgreSQL',
      [],
      { DATABASE_URL: 'postgres://db', DATA_DIR: '/var/lib/x' },
      { url: 'postgres://db' },
    ],
    [
      'where a flag says',
      ['--data', '/tmp/x'],
      { DATABASE_URL: 'postgres://db' },
      { file: '/tmp/x/relay.sqlite' },
    ],
  ])('%s', (_, args, environment, database) => {
    expect(settingsFrom(args, environment).database).toEqual(database)
  })
})

describe('a setting that makes no sense', () => {
  it.each([
    [['--port', 'http']],
    [['--port', '70000']],
    [['--streams', '0']],
    [['--per-key', '1.5']],
    [['--colour']],
  ])('%j is refused in words', args => {
    expect(() => settingsFrom(args, {})).toThrow(BadSetting)
  })
})
