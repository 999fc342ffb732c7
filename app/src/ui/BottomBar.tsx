import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './BottomBar.css'

export interface BottomBarProps {
  /** names this landmark */
  readonly label: string
  readonly urge: { readonly label: string; readonly href: string }
  readonly menu: { readonly label: string; readonly open: boolean; readonly onClick: () => void }
}

/** Always in reach: the urge, and the way to everything else. It stands in the flow, so it never hides the last line. */
export function BottomBar({ label, urge, menu }: BottomBarProps) {
  return (
    <nav class="bottom-bar" aria-label={label}>
      <div class="bottom-bar-inside">
        <Button kind="primary" size="large" wide href={urge.href}>
          {urge.label}
        </Button>
        <Button
          size="large"
          label={menu.label}
          expanded={menu.open}
          icon={<Icon name="menu" />}
          onClick={menu.onClick}
        />
      </div>
    </nav>
  )
}
