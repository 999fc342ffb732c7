import { render } from 'preact'
import { listenForQuickExit } from './device/quick-exit.ts'
import { ensureTemporal } from './device/temporal.ts'
import './fonts.css'
import './tokens.css'
import './base.css'

/** Quick exit works from the first moment; the rest follows as soon as the device has what it needs. */
async function main(): Promise<void> {
  listenForQuickExit()
  await ensureTemporal()
  const [{ start }, { App }, { watchForUpdates }] = await Promise.all([
    import('./state/start.ts'),
    import('./routes/App.tsx'),
    import('./state/update.ts'),
  ])
  await start()
  const root = document.getElementById('app')
  if (root !== null) render(<App />, root)
  await watchForUpdates()
}

void main()
