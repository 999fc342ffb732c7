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
import { approachAddress } from '../approach-address.ts'
import { addressOf } from '../decide/places.ts'
import { formatAgo } from '../format.ts'
import { pathNow } from '../path-now.ts'
import { paths } from '../paths.ts'
import { useMessages } from '../useMessages.ts'

/** Where each suggestion leads, and for how many days "not now" puts it away. */
const places: Readonly<
  Record<
    Exclude<SuggestionCode, 'nextStep' | 'decideAtTen' | 'checkIn' | 'talkEnded'>,
    { path: string; rest: number }
  >
> = {
  askAboutWave: { path: paths.now, rest: 1 },
  heldMessageReady: { path: paths.kept, rest: 1 },
  askAboutSilence: { path: paths.log, rest: 3 },
  makeIfThen: { path: `${paths.plan}#if-then`, rest: 7 },
  addAlly: { path: `${paths.plan}#people`, rest: 7 },
  writeCard: { path: `${paths.plan}#reasons`, rest: 7 },
  makeBackup: { path: `${paths.settings}#copy`, rest: 7 },
  dateAhead: { path: paths.ahead, rest: 1 },
  askSafety: { path: paths.safety, rest: 14 },
  decide: { path: paths.decide, rest: 7 },
  rungOver: { path: `${paths.review}#rung`, rest: 1 },
  energyLook: { path: `${paths.review}#energy`, rest: 1 },
  review: { path: paths.review, rest: 3 },
  worstChannels: { path: paths.channels, rest: 7 },
}

const answersAgain = addressOf('answers')

/** The one thing that Today proposes, if there is one. It can always be put away. */
export function SuggestionCard() {
  const ready = useMessages('suggest')
  const { hold, heal, plan, kept } = person.value
  const { journal, care } = state.value
  const found = suggestion(
    { journal, hold, heal, plan, kept },
    { night: night.value, mayContact: pathNow().open, safety: care.safety },
    now.value,
    zone.value,
  )
  return found === undefined || !ready ? null : <Proposal found={found} />
}

function Proposal({ found }: { readonly found: Suggestion }) {
  const t = words('suggest')
  if (found.code === 'decideAtTen') return <Notice>{t('decideAtTen')}</Notice>
  const { path, rest } = placeOf(found)
  return (
    <Card label={t('label')}>
      <Stack gap="small">
        <p>{sentence(found)}</p>
        <Actions>
          <Button href={path}>{t(`${found.code}Go`)}</Button>
          {found.code === 'talkEnded' ? (
            <Button href={approachAddress('coldTurkey')}>{t('talkEndedQuiet')}</Button>
          ) : null}
          <Button kind="link" onClick={() => void putAway(found.code, rest)}>
            {t('later')}
          </Button>
        </Actions>
      </Stack>
    </Card>
  )
}

/** A check-in comes again the next day; to somebody who never took one, after a week. */
function placeOf(found: Exclude<Suggestion, { code: 'decideAtTen' }>): { path: string; rest: number } {
  if (found.code === 'nextStep') return { path: `${paths.step}/${found.slip}`, rest: 1 }
  if (found.code === 'checkIn') return { path: paths.check, rest: found.first ? 7 : 1 }
  // Answers that were given before the talk are looked at one by one: as they stand they would lead to it again.
  if (found.code === 'talkEnded') return { path: found.answered ? answersAgain : paths.decide, rest: 3 }
  return places[found.code]
}

function sentence(found: Exclude<Suggestion, { code: 'decideAtTen' }>): string {
  const t = words('suggest')
  switch (found.code) {
    case 'nextStep':
      return found.next === undefined ? t('nextStepPlain') : t('nextStep', { next: found.next })
    case 'askAboutSilence':
      return t('askAboutSilence', { days: found.days })
    case 'askSafety':
      return t('askSafety', { count: found.open })
    case 'talkEnded':
      return t(found.talked ? 'talkEndedHeld' : 'talkEndedOver')
    case 'rungOver':
      return t('rungOver', { count: found.days })
    case 'checkIn':
      return t(`checkIns.${found.which}`)
    case 'dateAhead':
      return dateSentence(found)
    default:
      return t(found.code)
  }
}

function dateSentence({ what, inDays, plan }: Extract<Suggestion, { code: 'dateAhead' }>): string {
  const t = words('suggest')
  const when = formatAgo(-inDays)
  return plan === undefined ? t('dateAheadPlain', { what, when }) : t('dateAhead', { what, when, plan })
}

function putAway(code: SuggestionCode, days: number): Promise<boolean> {
  const value = addDays(dayOf(now.value, zone.value), days)
  return attempt(() => record('setting.chosen', { key: restKey(code), value }))
}
