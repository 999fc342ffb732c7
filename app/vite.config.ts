import { defineConfig } from 'vite'
import { finishing } from '../scripts/build/finishing.ts'
import { squeezeFirst } from '../scripts/build/squeeze.ts'

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [squeezeFirst(), finishing()],
  build: {
    target: 'es2022',
    manifest: true,
    // One stylesheet: six KB for all screens, and none arrives later to lay the page out a second time.
    cssCodeSplit: false,
    // An inlined file would be a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    // Lists of what each screen needs would weigh a KB in the first script; the service worker has all of it anyway.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needs, { hostType }) => (hostType === 'html' ? needs : []),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // Both are meant so, and nobody who only starts this has to read of them: HPKE asks for Node's crypto where a platform has none
      // of its own, and two catalogues of words stand in the first script and in the list of all.
      onLog: (level, log, say) => {
        const isMeant =
          log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || /"crypto".*@hpke\/common/s.test(log.message)
        if (!isMeant) say(level, log)
      },
      output: {
        // Every name of a chunk stands in the first script: eight letters are enough to tell them apart.
        chunkFileNames: 'assets/[hash:8].js',
        // All that the first screen needs in one file: dozens of small ones cost a quarter of a second on a slow phone.
        codeSplitting: {
          groups: [
            { name: 'first', test: /app\/src\/(state\/start|routes\/App)\.tsx?$/, priority: 2 },
            // What many screens share, as one file: else Urge alone would ask a server for thirty.
            { name: 'parts', minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    // The server finds the policy of a worker by its address: see server/src/headers.ts.
    rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } },
  },
  server: { host: '127.0.0.1', port: 7331, strictPort: true },
})
