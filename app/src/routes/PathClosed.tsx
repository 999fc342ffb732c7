import type { Instead } from '@breakwater/core/care'
import type { PathClosed as Closed } from '@breakwater/core/comeback'
import { words } from '../messages/catalogue.ts'
import { zone } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Stack } from '../ui/Stack.tsx'
import { formatMoment } from './format.ts'
import { paths } from './paths.ts'
import { useContent } from './useContent.ts'

/** In place of what would lead towards contact: why it is closed, kindly and clearly, and what is there instead. */
export function PathClosed({ path }: { readonly path: Closed }) {
  const t = words('ladder')
  if (path.by === 'care') return <ByCare path={path} />
  if (isAnswered(path)) return <ByAnswer by={path.by} />
  const when = formatMoment(path.until, zone.value)
  return (
    <Notice
      title={t(`closed.${path.by}Title`)}
      actions={
        <>
          <Button href={paths.now}>{t('closed.urge')}</Button>
          <Button kind="link" href={paths.kept}>
            {t('closed.hold')}
          </Button>
        </>
      }
    >
      {t(`closed.${path.by}`, { when })}
    </Notice>
  )
}

type Answered = Extract<Closed, { by: 'no' | 'noReply' | 'attempts' }>

/** What they answered, or left without an answer, closes it: no time of the day and no peak. */
export function isAnswered(path: Closed): path is Answered {
  return path.by === 'no' || path.by === 'noReply' || path.by === 'attempts'
}

/** Where each of what is offered instead leads to: people and help come in the order of the table. */
const insteadAt: Readonly<Record<Instead, string>> = {
  people: `${paths.now}?s=reachSomeone`,
  helpLines: paths.help,
  safetyPlan: `${paths.safety}#plan`,
  quietGradually: paths.approach,
  muteAndFile: paths.channels,
  keepEvidence: paths.record,
  lawyerOrAdvocate: paths.help,
  keepForMyself: paths.kept,
  urgeHelp: paths.now,
  generalContent: paths.help,
  exportFile: `${paths.settings}#copy`,
}

function ByCare({ path: { because, instead } }: { readonly path: Extract<Closed, { by: 'care' }> }) {
  const t = words('ladder')
  const care = useContent('care')
  return (
    <Notice
      tone="care"
      title={t('closed.careTitle')}
      actions={
        <>
          {instead.map(one => (
            <Button key={one} href={insteadAt[one]}>
              {care?.instead[one]}
            </Button>
          ))}
          <Button kind="link" href={paths.safety}>
            {t('closed.answers')}
          </Button>
        </>
      }
    >
      <Stack gap="small">
        <p>{care?.because[because]}</p>
        <p>{t('closed.care')}</p>
      </Stack>
    </Notice>
  )
}

function ByAnswer({ by }: Pick<Answered, 'by'>) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder.closed[by]
  return (
    <Notice
      tone="care"
      title={t(`closed.${by}Title`)}
      actions={
        <>
          <Button href={paths.approach}>{t('quiet.plan')}</Button>
          <Button href={paths.closing}>{t('quiet.closing')}</Button>
          <Button kind="link" href={paths.now}>
            {t('closed.urge')}
          </Button>
        </>
      }
    >
      <Stack gap="small">
        {text?.map(line => (
          <p key={line}>{line}</p>
        ))}
      </Stack>
    </Notice>
  )
}
