import { type Approach, runningPlan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { ApproachForm } from './ApproachForm.tsx'
import { Care } from './Care.tsx'
import { careFor } from './care.ts'
import { HardMoment } from './HardMoment.tsx'
import { Necessary } from './Necessary.tsx'

interface Props {
  readonly way: Approach
}

/** One way in plain words, what care says about it, and the form that makes a plan of it. */
export function OneWay({ way }: Props) {
  const t = words('approach')
  const text = useContent('decide')
  const [knowingly, setKnowingly] = useState(false)
  const outcome = text?.outcomes[way]
  const { may, ask } = careFor(way, knowingly)
  return (
    <Page
      name="approach"
      heading={outcome?.title ?? t('title')}
      lead={outcome?.is}
      backTo={paths.approach}
      step
    >
      {outcome === undefined ? null : (
        <Stack>
          <p>{t('asks', { words: outcome.asks })}</p>
          <p>{t('begins', { words: outcome.begins })}</p>
          <Button kind="link" href={paths.approach}>
            {t('others')}
          </Button>
        </Stack>
      )}
      <Care way={way} />
      {may === 'never' ? null : (
        <>
          <Necessary way={way} />
          <HardMoment />
          <ApproachForm way={way} plan={runningPlan(person.value.plan)} mayBegin={may === 'yes'}>
            {ask ? (
              <Toggle
                label={t('knowingly')}
                note={t('knowinglyNote')}
                on={knowingly}
                onChange={setKnowingly}
              />
            ) : null}
          </ApproachForm>
        </>
      )}
    </Page>
  )
}
