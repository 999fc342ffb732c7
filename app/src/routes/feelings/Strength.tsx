import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { paths } from '../paths.ts'

interface Props {
  readonly legend: string
  /** Said where it is eight or more. */
  readonly strong: string
  readonly value: number | undefined
  readonly onPick: (strength: number) => void
}

/** From eight on it is strong, here as with waves. */
const strongFrom = 8

/** How strong it is; where it is very strong, that nobody has to stay alone with it. */
export function Strength({ legend, strong, value, onPick }: Props) {
  const t = words('feelings')
  const common = words('common')
  return (
    <>
      <StrengthDial legend={legend} low={t('low')} high={t('high')} value={value} onPick={onPick} />
      {value === undefined || value < strongFrom ? null : (
        <Notice tone="care" announce actions={<Button href={paths.help}>{common('helpNow')}</Button>}>
          {strong}
        </Notice>
      )}
    </>
  )
}
