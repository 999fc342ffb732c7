import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { paths } from '../paths.ts'

interface Props {
  readonly onNo: () => void
}

/** The question itself. Nothing is scored, nothing is kept: yes leads to people, no leads on. */
export function PlainQuestion({ onNo }: Props) {
  const t = words('urge')
  return (
    <Card>
      <div class="urge-question">
        <h2>{t('plain.question')}</h2>
        <p class="urge-soft">{t('plain.lead')}</p>
        <p>{t('plain.beside')}</p>
        <div class="urge-buttons">
          <Button kind="primary" href={paths.help}>
            {t('plain.yes')}
          </Button>
          <Button onClick={onNo}>{t('plain.no')}</Button>
        </div>
      </div>
    </Card>
  )
}
