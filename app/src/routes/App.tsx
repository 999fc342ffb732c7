import { useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { shownLanguage } from '../state/start.ts'
import { Failed } from './Failed.tsx'
import { later } from './later.tsx'
import { paths } from './paths.ts'
import { screens } from './routes.tsx'

const Toasts = later(async () => (await import('./Toasts.tsx')).Toasts)
const Demo = lazy(async () => (await import('./Demo.tsx')).Demo)
const NotFound = lazy(async () => (await import('./NotFound.tsx')).NotFound)

/** The whole program: the screen of the address, and the one message above all of them. */
export function App() {
  const [broken, setBroken] = useState<unknown>(undefined)
  return (
    <LocationProvider key={shownLanguage.value}>
      {broken === undefined ? (
        <ErrorBoundary onError={setBroken}>
          <Router>
            {screens.map(({ path, component }) => (
              <Route key={path} path={path} component={component} />
            ))}
            <Route path={paths.demo} component={Demo} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      ) : (
        <Failed error={broken} />
      )}
      <Toasts />
    </LocationProvider>
  )
}
