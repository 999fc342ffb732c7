import { useState } from 'preact/hooks'
import { words } from '../messages/catalogue.ts'
import { BottomBar } from '../ui/BottomBar.tsx'
import { later } from './later.tsx'
import { paths } from './paths.ts'

const Menu = later(() => import('./Menu.tsx').then(module => module.Menu))

/** The line below: the urge, and the way to everything else. */
export function BottomLine() {
  const t = words('common')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)

  function show(): void {
    setWanted(true)
    setOpen(true)
  }

  return (
    <>
      <BottomBar
        label={t('reach')}
        urge={{ label: t('urge'), href: paths.now }}
        menu={{ label: t('menu'), open, onClick: show }}
      />
      {wanted ? <Menu open={open} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
