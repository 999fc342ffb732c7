import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { noteActed } from './note-acted.ts'
import { addressOf } from './view.ts'
import { end } from './wave.ts'

/** How a wave goes on: four answers, each as good as the others. */
export function Exits() {
  const t = words('urge')
  const { route } = useLocation()

  function passed(): void {
    void end('passed')
    route(addressOf('passed'))
  }

  return (
    <section class="urge-exits" aria-label={t('exits.list')}>
      <Button onClick={passed}>{t('exits.passed')}</Button>
      <Button onClick={() => route(addressOf('again'))}>{t('exits.still')}</Button>
      <Button kind="link" onClick={() => void noteActed('contacted', route)}>
        {t('exits.contacted')}
      </Button>
      <Button kind="link" onClick={() => void noteActed('looked', route)}>
        {t('exits.looked')}
      </Button>
    </section>
  )
}
