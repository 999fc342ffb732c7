import { defineConfig } from 'vitest/config'

const floors = ['core', 'vault', 'app', 'server', 'scripts', 'content']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    projects: floors.map(name => ({
      extends: true as const,
      test: { name, include: [`${name}/**/*.test.{ts,tsx}`], exclude: ['**/node_modules/**', '**/dist/**'] },
    })),
  },
})
