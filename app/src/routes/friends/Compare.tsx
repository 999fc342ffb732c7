import type { Friend } from '@breakwater/core/friend'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { sendToFriend, verifyFriend, wordsOfFriend } from '../../state/friends.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { ThreeWords } from '../../ui/ThreeWords.tsx'
import './friends.css'

/** Before anything is trusted: the words on both sides. */
export function Compare({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const { name, theirName, wordsShown } = friend
  const opened = theirName === undefined ? t('compare.opened') : t('compare.openedAs', { name: theirName })
  return (
    <Section title={t('compare.title')} lead={`${opened} ${t('compare.lead', { name })}`}>
      {wordsShown ? (
        <Words friend={friend} />
      ) : (
        <div>
          <Button kind="primary" onClick={() => void attempt(() => sendToFriend(friend, { what: 'here' }))}>
            {t('compare.show')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Words({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const [three, setThree] = useState<readonly string[]>([])
  const [differ, setDiffer] = useState(false)
  useEffect(() => void wordsOfFriend(friend).then(setThree), [friend.id])

  async function same(): Promise<void> {
    if (await attempt(() => verifyFriend(friend))) focusHeading()
  }

  return (
    <>
      <p>{t('compare.read')}</p>
      <ThreeWords words={three} label={t('compare.words')} />
      <Actions>
        <Button kind="primary" onClick={() => void same()}>
          {t('compare.same')}
        </Button>
        <Button pressed={differ} onClick={() => setDiffer(true)}>
          {t('compare.differ')}
        </Button>
      </Actions>
      {differ ? (
        <Notice tone="wrong" announce>
          {t('compare.differText', { name: friend.name })}
        </Notice>
      ) : null}
    </>
  )
}
