import type { Friend } from '@breakwater/core/friend'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { sendToFriend, verifyFriend, wordsOfFriend } from '../../state/friends.ts'
import { Button } from '../../ui/Button.tsx'
import { CompareWords } from '../../ui/CompareWords.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
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
  useEffect(() => void wordsOfFriend(friend).then(setThree), [friend.id])

  async function same(): Promise<void> {
    if (await attempt(() => verifyFriend(friend))) focusHeading()
  }

  return (
    <>
      <p>{t('compare.read')}</p>
      <CompareWords
        words={three}
        label={t('compare.words')}
        same={t('compare.same')}
        differ={t('compare.differ')}
        warning={t('compare.differText', { name: friend.name })}
        onSame={() => void same()}
      />
    </>
  )
}
