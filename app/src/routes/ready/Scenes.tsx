import { readinessFacts, type Scene, type SceneFacts, saidFor, sceneCodes } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'
import { SceneForm } from './SceneForm.tsx'

/** Three scenes to imagine, by day, with how strong it is before and after. */
export function Scenes() {
  const t = words('ready')
  const { scenes } = readinessFacts(person.value, now.value, zone.value)
  return (
    <Section id="scenes" title={t('scenes.title')} lead={t('scenes.lead', { count: saidFor })}>
      {night.value === 'day' ? null : <Notice>{t('scenes.night')}</Notice>}
      <Stack>
        {sceneCodes.map(scene => (
          <OneScene key={scene} scene={scene} seen={scenes[scene]} />
        ))}
      </Stack>
    </Section>
  )
}

interface Props {
  readonly scene: Scene
  readonly seen: SceneFacts | undefined
}

function OneScene({ scene, seen }: Props) {
  const t = words('ready')
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const title = useContent('comeback')?.readiness.scenes[scene].title ?? ''
  const label = t(seen === undefined ? 'scenes.imagine' : 'scenes.again')
  if (open && night.value === 'day') return <SceneForm scene={scene} onDone={() => setOpen(false)} />
  return (
    <Card label={title}>
      <Stack gap="small">
        <p>
          {seen === undefined ? t('scenes.none') : t('scenes.seen', { ...seen, day: formatDay(seen.day) })}
        </p>
        {night.value === 'day' ? (
          <div ref={back}>
            <Button label={`${label}: ${title}`} onClick={() => setOpen(true)}>
              {label}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}
