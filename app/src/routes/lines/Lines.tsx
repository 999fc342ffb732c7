import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { All } from './All.tsx'
import { Aloud } from './Aloud.tsx'
import { linesPlace } from './address.ts'
import { Conversation } from './Conversation.tsx'
import { Situation } from './Situation.tsx'
import { scriptOf, shownWay } from './shown.ts'
import { useScripts } from './use-scripts.ts'
import './lines.css'

/** Conversations written out: all of them, one situation, one conversation, or one line after the other. */
export default function Lines() {
  const t = words('lines')
  const told = useScripts()
  const place = linesPlace(useLocation().query)
  if (told === undefined)
    return (
      <Page name="lines" lead={t('lead')} backTo={place === undefined ? paths.today : paths.lines}>
        <p role="status">{t('loading')}</p>
      </Page>
    )
  const one = told.find(({ code }) => code === place?.situation)
  if (place === undefined || one === undefined) return <All key="all" told={told} />
  const way = shownWay(place.way)
  const shown = way === undefined ? undefined : scriptOf(one, way)
  if (shown === undefined) return <Situation key={one.code} told={one} />
  const View = place.aloud ? Aloud : Conversation
  return <View key={`${one.code}${shown.way}${place.aloud}`} told={one} {...shown} />
}
