import { decideAt } from '@breakwater/core/care'
import { isAboutChild, type MatterSort } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatTime } from '../format.ts'
import { Came, type CameIn } from './Came.tsx'
import { CareFirst } from './CareFirst.tsx'
import { ClosedWord } from './ClosedWord.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { mayAnswer } from './reply-gate.ts'
import { Write } from './Write.tsx'

type Step = 'rest' | 'came' | 'none' | 'care' | 'write'

/** What came lives here and nowhere else: with the page it is gone. */
const nothing: CameIn = { text: '', sort: undefined, needs: undefined }

/** Working on an answer: what came, whether it needs one at all, and then the words. */
export function Desk() {
  const t = words('reply')
  const [step, setStep] = useState<Step>('rest')
  const [came, setCame] = useState(nothing)
  const [child, setChild] = useState(false)
  const back = useFocusBack<HTMLDivElement>(step !== 'rest')
  const aboutChild = child || isAboutChild(came.sort)
  const end = () => {
    setCame(nothing)
    setStep('rest')
    // What was said of this answer does not hold for the next one.
    setChild(false)
    if (child) focusHeading()
  }

  if (!mayAnswer(aboutChild).open)
    return <ClosedWord aboutChild={aboutChild} onChild={() => setChild(true)} />
  if (night.value === 'narrow' && !aboutChild) return <AtTen onChild={() => setChild(true)} />
  switch (step) {
    case 'rest':
      return (
        <div ref={back}>
          <Button kind="primary" onClick={() => setStep('came')}>
            {t('start.begin')}
          </Button>
        </div>
      )
    case 'came':
      return <Came came={came} onChange={setCame} childOnly={child} onNext={setStep} onCancel={end} />
    case 'care':
      return <CareFirst came={came} onOn={() => setStep('write')} onDone={end} />
    case 'none':
      return <NoAnswer onAgain={() => setStep('write')} onDone={end} />
    case 'write':
      return <Write came={came.text} matter={sortOf(came.sort, child)} onDone={end} />
  }
}

function sortOf(sort: MatterSort | undefined, child: boolean): MatterSort {
  return child ? 'child' : (sort ?? 'other')
}

/** After midnight nothing is read and nothing leads to contact; a child's matter does not wait. */
function AtTen({ onChild }: { readonly onChild: () => void }) {
  const t = words('reply')
  return (
    <Notice
      title={t('night.title')}
      actions={
        <Button kind="link" onClick={onChild}>
          {t('night.child')}
        </Button>
      }
    >
      {t('night.text', { when: formatTime(decideAt(now.value, zone.value), zone.value) })}
    </Notice>
  )
}
