import { gate } from '@breakwater/core/care'
import { restKey, type Suggestion, type SuggestionCode, suggestion } from '@breakwater/core/hold'
import { addDays, dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, state, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'

/** Where each suggestion leads, and for how many days "not now" puts it away. */
const places: Readonly<
  Record<Exclude<SuggestionCode, 'nextStep' | 'decideAtTen'>, { path: string; rest: number }>
> = {
  askAboutWave: { path: paths.now, rest: 1 },
  heldMessageReady: { path: paths.kept, rest: 1 },
  askAboutSilence: { path: paths.log, rest: 3 },
  makeIfThen: { path: `${paths.plan}#if-then`, rest: 7 },
  addAlly: { path: `${paths.plan}#people`, rest: 7 },
  writeCard: { path: `${paths.plan}#reasons`, rest: 7 },
  makeBackup: { path: `${paths.settings}#copy`, rest: 7 },
}

/** The one thing that Today proposes, if there is one. It can always be put away. */
export function SuggestionCard() {
  const { hold, plan } = person.value
  const { journal, care } = state.value
  const found = suggestion(
    { journal, hold, plan },
    { night: night.value, mayContact: gate('sendHeldMessage', care.safety).open, safety: care.safety },
    now.value,
    zone.value,
  )
  return found === undefined ? null : <Proposal found={found} />
}

function Proposal({ found }: { readonly found: Suggestion }) {
  const t = words('today')
  if (found.code === 'decideAtTen') return <Notice>{t('suggest.decideAtTen')}</Notice>
  const { path, rest } =
    found.code === 'nextStep' ? { path: `${paths.step}/${found.slip}`, rest: 1 } : places[found.code]
  return (
    <Card label={t('suggest.label')}>
      <Stack gap="small">
        <p>{sentence(found)}</p>
        <Actions>
          <Button href={path}>{t(`suggest.${found.code}Go`)}</Button>
          <Button kind="link" onClick={() => void putAway(found.code, rest)}>
            {t('suggest.later')}
          </Button>
        </Actions>
      </Stack>
    </Card>
  )
}

function sentence(found: Exclude<Suggestion, { code: 'decideAtTen' }>): string {
  const t = words('today')
  if (found.code === 'nextStep') {
    return found.next === undefined ? t('suggest.nextStepPlain') : t('suggest.nextStep', { next: found.next })
  }
  if (found.code === 'askAboutSilence') return t('suggest.askAboutSilence', { days: found.days })
  return t(`suggest.${found.code}`)
}

function putAway(code: SuggestionCode, days: number): Promise<boolean> {
  const value = addDays(dayOf(now.value, zone.value), days)
  return attempt(() => record('setting.chosen', { key: restKey(code), value }))
}
