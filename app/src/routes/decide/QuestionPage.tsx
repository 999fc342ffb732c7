import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { type Asked, addressOf } from './places.ts'
import { previous, sequence } from './round.ts'
import './decide.css'

interface Props {
  readonly question: Asked
  readonly heading: string
  readonly why: string
  /** The claim behind the why, if it makes one. */
  readonly claim?: string | undefined
  readonly onNext: () => void
  readonly onSkip: () => void
  readonly children: ComponentChildren
}

/** The frame of every question: why it is asked, the ways on, and how far it is. */
export function QuestionPage({ question, heading, why, claim, onNext, onSkip, children }: Props) {
  const t = words('decide')
  const position = sequence.value.indexOf(question) + 1
  const count = sequence.value.length
  return (
    <Page name="decide" heading={heading} lead={why} backTo={addressOf(previous(question))} step>
      {claim === undefined ? null : <SourceLink claim={claim} />}
      {children}
      <div class="decide-ways">
        <Button kind="primary" size="large" wide onClick={onNext}>
          {t('ask.next')}
        </Button>
        <Button kind="link" onClick={onSkip}>
          {t('ask.skip')}
        </Button>
        <Button kind="link" href={paths.today}>
          {t('ask.later')}
        </Button>
      </div>
      <Progress label={t('ask.progress', { position, count })} value={position} max={count} />
    </Page>
  )
}
