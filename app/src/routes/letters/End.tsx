import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Form } from '../Form.tsx'
import { formatDay } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { BurnAsk } from './Burn.tsx'
import { type About, endSession, type Fate, type Session } from './end-session.ts'
import { canSealUntil, SealFields } from './SealFields.tsx'

interface Props extends Session {
  readonly onBack: () => void
}

const abouts = ['me', 'them', 'gettingBack', 'other'] as const
const fates = ['keep', 'seal', 'burn'] as const

/** The end of a session: what it was about, asked and never guessed, and what becomes of the letter. */
export function End({ onBack, ...session }: Props) {
  const t = words('letters')
  const writing = useContent('heal')?.writing
  const { route } = useLocation()
  const [about, setAbout] = useState<About>()
  const [fate, setFate] = useState<(typeof fates)[number]>('keep')
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState(false)
  const [burning, askBurning] = useState(false)

  async function endAs(chosen: Fate): Promise<void> {
    if (!(await attempt(() => endSession(session, about, chosen)))) return
    showToast(
      chosen.is === 'seal' ? t('seal.done', { date: formatDay(chosen.until) }) : t(`end.${chosen.is}`),
    )
    route(paths.letters)
  }

  async function save(): Promise<void> {
    if (fate === 'burn') return askBurning(true)
    if (fate === 'keep') return endAs({ is: 'keep' })
    setWrong(!canSealUntil(until))
    if (canSealUntil(until)) await endAs({ is: 'seal', until })
  }

  return (
    <Page name="letters" heading={t('end.heading')} lead={writing?.afterwards} backTo={null} step>
      <Form save={t(`fates.${fate}`)} focused={false} onSave={save}>
        <RadioList
          legend={writing?.about.question ?? ''}
          options={abouts.map(value => ({ value, label: writing?.about.answers[value] ?? '' }))}
          value={about}
          onPick={setAbout}
        />
        <RadioList
          legend={t('end.fate')}
          options={fates.map(value => ({ value, label: t(`fates.${value}`), note: noteOf(value, writing) }))}
          value={fate}
          onPick={setFate}
        />
        {fate === 'seal' ? <SealFields until={until} wrong={wrong} onPick={setUntil} /> : null}
      </Form>
      <Button kind="link" onClick={onBack}>
        {t('end.back')}
      </Button>
      <BurnAsk
        open={burning}
        onClose={() => askBurning(false)}
        onBurn={async () => {
          askBurning(false)
          await endAs({ is: 'burn' })
        }}
      />
    </Page>
  )
}

type WritingText = NonNullable<ReturnType<typeof useContent<'heal'>>>['writing']

function noteOf(fate: (typeof fates)[number], text: WritingText | undefined): string | undefined {
  if (fate === 'keep') return text?.letters.kept
  return fate === 'burn' ? text?.letters.burned : text?.letters.sealed
}
