import { useState } from 'preact/hooks'
import { loadMessages, words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { List } from '../../ui/List.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { later } from '../later.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { AllyRow } from './AllyRow.tsx'
import { Exits } from './Exits.tsx'
import { ownThings } from './own-things.ts'
import { ReadyWords } from './ReadyWords.tsx'
import { UrgePage } from './UrgePage.tsx'

/** Friends who were invited, one tap each; their words and the way to them come after the screen. */
const FriendsHere = later(async () => {
  const [{ Askable }] = await Promise.all([
    import('../friends/Askable.tsx'),
    loadMessages('friends'),
    loadMessages('friend'),
  ])
  return Askable
})

/** Someone to reach: the own people, words for when the own are gone, and what to do when nobody is stored or answers. */
export function Reach() {
  const t = words('urge')
  const content = useContent('urge')?.reachSomeone
  const messages = content?.messages ?? []
  const [own, setOwn] = useState<string | undefined>(undefined)
  const text = own ?? messages[0] ?? ''
  const { allies, locked } = ownThings()
  return (
    <UrgePage heading={t('reach.heading')} lead={t('reach.lead')} back="ways">
      <Section title={t('reach.people')}>
        {allies.length === 0 ? <p>{t(locked ? 'reach.noneLocked' : 'reach.none')}</p> : null}
        <List label={t('reach.people')}>
          {allies.map(ally => (
            <AllyRow key={ally.id} ally={ally} text={own ?? ally.words ?? text} />
          ))}
        </List>
        {allies.length === 0 && !locked ? (
          <div>
            <Button kind="link" href={paths.plan}>
              {t('reach.add')}
            </Button>
          </div>
        ) : null}
      </Section>
      {locked ? null : <FriendsHere />}
      <ReadyWords text={text} messages={messages} onChange={setOwn} />
      <Notice actions={<Button href={paths.help}>{t('reach.help')}</Button>}>{content?.noAnswer}</Notice>
      <Exits />
    </UrgePage>
  )
}
