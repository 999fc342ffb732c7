import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf, type PartName, partNames } from './part-names.ts'

interface Props {
  readonly part: PartName
  readonly lead: string
  readonly children: ComponentChildren
}

/** The frame of a part: its name, the way back to all of them, and on to the next. */
export function PartPage({ part, lead, children }: Props) {
  const t = words('lookBack')
  const next = partNames[partNames.indexOf(part) + 1]
  return (
    <Page name="lookBack" heading={t(`parts.${part}`)} lead={lead} backTo={paths.lookBack} step>
      {children}
      <div>
        <Button href={next === undefined ? paths.lookBack : addressOf(next)}>
          {next === undefined ? t('enough') : t('next', { part: t(`parts.${next}`) })}
        </Button>
      </div>
    </Page>
  )
}
