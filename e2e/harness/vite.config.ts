import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The page of tests, in the form of the app: workers under the same names, nothing inlined. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    emptyOutDir: true,
    rolldownOptions: { input: join(import.meta.dirname, 'harness.html') },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } },
  },
})
