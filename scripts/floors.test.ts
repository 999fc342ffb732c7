import { describe, expect, it } from 'vitest'
import { specifiers, violations } from './floors.ts'

const planted: readonly [what: string, file: string, source: string][] = [
  ['core knows no vault', 'core/src/hold/urge.ts', `import { open } from '@breakwater/vault'`],
  [
    'core knows no vault by a path either',
    'core/src/hold/urge.ts',
    `export * from '../../../vault/src/index.ts'`,
  ],
  ['core knows no app, types included', 'core/src/x.ts', `import type { A } from '../../app/src/state/a.ts'`],
  ['the vault knows no meaning', 'vault/src/log/log.ts', `import('@breakwater/core/state')`],
  [
    'the wire format knows nothing of the vault',
    'vault/src/wire/frame.ts',
    `import { a } from '../keys/slot.ts'`,
  ],
  ['the server sees only the wire format', 'server/src/relay.ts', `import { a } from '@breakwater/vault'`],
  ['the server sees no meaning', 'server/src/relay.ts', `export { a } from '@breakwater/core/plan'`],
  ['parts of the screen hold no state', 'app/src/ui/Button.tsx', `import { a } from '../state/session.ts'`],
  [
    'parts of the screen know no meaning',
    'app/src/ui/Button.tsx',
    `import { a } from '@breakwater/core/plan'`,
  ],
  [
    'pages do not touch the device',
    'app/src/routes/now/Now.tsx',
    `import { now } from '../../device/clock.ts'`,
  ],
  ['pages do not open the vault', 'app/src/routes/now/Now.tsx', `import { a } from '@breakwater/vault'`],
  ['state draws nothing', 'app/src/state/session.ts', `import { Button } from '../ui/Button.tsx'`],
  ['the device knows no state', 'app/src/device/clock.ts', `const a = () => import('../state/session.ts')`],
  [
    'the app uses doors, never paths',
    'app/src/state/session.ts',
    `import { a } from '../../../core/src/state.ts'`,
  ],
]

describe('the floors refuse', () => {
  it.each(planted)('%s', (_what, file, source) => {
    expect(violations(file, source)).toHaveLength(1)
  })
})

const fine: readonly [what: string, file: string, source: string][] = [
  ['neighbours in core', 'core/src/hold/urge.ts', `import { day } from '../journal/day.ts'`],
  ['the server taking the wire format', 'server/src/relay.ts', `import { a } from '@breakwater/vault/wire'`],
  [
    'state joining core and vault',
    'app/src/state/a.ts',
    `import '@breakwater/core/plan'; import '@breakwater/vault'`,
  ],
  [
    'a page using parts and state',
    'app/src/routes/now/Now.tsx',
    `import '../../ui/Button.tsx'; import '../../state/a.ts'`,
  ],
  ['a package that is not ours', 'core/src/a.ts', `import * as v from 'valibot'`],
  [
    'words in a comment or a text',
    'core/src/a.ts',
    `// import '@breakwater/vault'\nconst a = "from '@breakwater/vault'"`,
  ],
]

describe('the floors allow', () => {
  it.each(fine)('%s', (_what, file, source) => {
    expect(violations(file, source)).toEqual([])
  })
})

it('every way to import is seen, in TypeScript with JSX too', () => {
  const source = `import a from 'one'; import type { B } from 'two'; export * from 'three'; export type { C } from 'four'
    const load = async (): Promise<unknown> => <p>{await import('five')}</p>; import 'six'`
  expect(specifiers('x.tsx', source).sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two'])
})
