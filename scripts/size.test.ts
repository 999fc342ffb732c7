import { expect, it } from 'vitest'
import { filesFor } from './size.ts'

const manifest = {
  'index.html': {
    file: 'index.js',
    css: ['index.css'],
    imports: ['_shared.js'],
    dynamicImports: ['now.tsx', 'today.tsx'],
  },
  '_shared.js': { file: 'shared.js' },
  'today.tsx': { file: 'today.js', css: ['today.css'], imports: ['_shared.js', '_picture.js'] },
  '_picture.js': { file: 'picture.js' },
  'now.tsx': { file: 'now.js' },
}

it('the first load counts what the screen needs, once, and no other screen', () => {
  const files = filesFor(manifest, ['index.html', 'today.tsx'])
  expect([...files].sort()).toEqual([
    'index.css',
    'index.js',
    'picture.js',
    'shared.js',
    'today.css',
    'today.js',
  ])
})
