import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'

export type Door = 'thinking' | 'started' | 'hard' | 'notMine' | 'elsewhere'

const doors: readonly Exclude<Door, 'elsewhere'>[] = ['hard', 'started', 'thinking', 'notMine']

interface Props {
  readonly onChoose: (door: Door) => void
}

/** The four doors, a quiet way for those who have a journal already, and what happens to the answers before the first of them is given. */
export function Doors({ onChoose }: Props) {
  const t = words('welcome')
  return (
    <>
      <Notice>{t('promise')}</Notice>
      <Stack>
        {doors.map(door => (
          <ChoiceTile
            key={door}
            title={t(`doors.${door}`)}
            note={t(`doors.${door}Note`)}
            onClick={() => onChoose(door)}
          />
        ))}
      </Stack>
      <Actions>
        <Button kind="link" onClick={() => onChoose('elsewhere')}>
          {t('elsewhere')}
        </Button>
        <Button kind="link" href={paths.demo}>
          {t('demo')}
        </Button>
      </Actions>
    </>
  )
}
