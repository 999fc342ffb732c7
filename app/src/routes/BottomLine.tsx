import { useState } from 'preact/hooks'
import { words } from '../messages/catalogue.ts'
import { BottomBar } from '../ui/BottomBar.tsx'
import { Menu } from './Menu.tsx'
import { paths } from './paths.ts'

/** The line below: the urge, and the way to everything else. */
export function BottomLine() {
  const t = words('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <BottomBar
        label={t('reach')}
        urge={{ label: t('urge'), href: paths.now }}
        menu={{ label: t('menu'), open, onClick: () => setOpen(true) }}
      />
      <Menu open={open} onClose={() => setOpen(false)} />
    </>
  )
}
