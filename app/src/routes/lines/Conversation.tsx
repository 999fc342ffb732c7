import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { aloudAt } from './address.ts'
import { Blanks } from './Blanks.tsx'
import { Dialogue } from './Dialogue.tsx'
import { type ConversationProps, Frame } from './Frame.tsx'
import { Mark } from './Mark.tsx'
import { canKeep, lineWaits } from './shown.ts'
import { NotWhen, Turns } from './Turns.tsx'
import { Ways } from './Ways.tsx'

/** One conversation: what it is for, when not, the lines of both, and what to do when it turns. */
export function Conversation(props: ConversationProps) {
  const t = words('lines')
  const { told, way, script } = props
  return (
    <Frame {...props} lead={told.about} backTo={() => paths.lines}>
      {(place, filled) => (
        <>
          {told.helpFirst === true ? <NotWhen script={script} /> : null}
          <Section title={t('talk')} lead={script.purpose}>
            <p class="lines-way">{t('of', { title: told.title, way: t(`ways.${way}`) })}</p>
            <Blanks place={place} blanks={script.blanks ?? {}} filled={filled} />
            <Dialogue lines={script.lines} filled={filled} waits={lineWaits(told)} />
            <Actions>
              <Button kind="primary" href={aloudAt(place)}>
                {t('aloud.open')}
              </Button>
              <Mark place={place} />
            </Actions>
            {canKeep() ? null : <Notice>{t('locked.keep')}</Notice>}
          </Section>
          <Turns script={script} filled={filled} />
          {told.helpFirst === true ? null : <NotWhen script={script} />}
          <Ways told={told} title={t('others.title')} lead={t('others.lead')} without={way} />
        </>
      )}
    </Frame>
  )
}
