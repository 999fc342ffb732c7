import { applyLanguage, deviceLanguages, setTitle } from '../device/appearance.ts'
import { everyHalfMinute } from '../device/clock.ts'
import { loadMessages, useLanguage, words } from '../messages/catalogue.ts'
import { pickLanguage } from '../messages/languages.ts'
import { openFriendPage } from './friend-page.ts'
import { tick } from './session.ts'

/** All that a friend's page needs before it is drawn: its words and what this browser keeps. Gives the id of whom it is about. */
export async function startFriendPage(invitation: string): Promise<string | undefined> {
  const language = pickLanguage('', deviceLanguages())
  applyLanguage(language.tag, language.direction)
  await useLanguage(language)
  await loadMessages('friend')
  setTitle(words('common')('titles.friend'))
  const id = await openFriendPage(invitation)
  everyHalfMinute(tick)
  return id
}
