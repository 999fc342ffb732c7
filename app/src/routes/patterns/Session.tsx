import { useState } from 'preact/hooks'
import { forget, look } from '../../state/patterns.ts'
import type { PatternsText } from '../useContent.ts'
import { Before } from './Before.tsx'
import { Failed } from './Failed.tsx'
import { FilePage } from './FilePage.tsx'
import { Out } from './Out.tsx'
import { People } from './People.tsx'
import { QuestionPage } from './QuestionPage.tsx'
import { Reading } from './Reading.tsx'
import { ShapePage } from './ShapePage.tsx'

/** Where somebody is while no file is in hand. */
type Place = 'before' | 'file' | 'forgotten' | 'kept'

/** One look from beginning to end: what is said before, the file, its questions, the shape, and the way out. */
export function Session({ text }: { readonly text: PatternsText }) {
  const [place, setPlace] = useState<Place>('before')
  const [rated, rate] = useState<number>()
  const stop = () => {
    setPlace('file')
    forget()
  }
  const leave = (fate: 'forgotten' | 'kept') => {
    setPlace(fate)
    forget()
  }
  const now = look.value
  switch (now.at) {
    case 'reading':
      return <Reading progress={now.progress} onStop={stop} />
    case 'question':
      return <QuestionPage asked={now} onStop={stop} />
    case 'people':
      return <People people={now.people} me={now.me} onStop={stop} />
    case 'failed':
      return <Failed failure={now.failure} onAgain={stop} />
    case 'shape':
      return <ShapePage text={text} shape={now.shape} notes={now.notes} onLeave={leave} />
    case 'none':
      if (place === 'before')
        return <Before text={text} rated={rated} onRate={rate} onGo={() => setPlace('file')} />
      if (place === 'file') return <FilePage text={text} onBack={() => setPlace('before')} />
      return <Out text={text} fate={place} before={rated} />
  }
}
