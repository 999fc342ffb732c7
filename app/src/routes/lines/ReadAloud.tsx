import { useEffect, useState } from 'preact/hooks'
import { currentLanguage, words } from '../../messages/catalogue.ts'
import { deviceVoice, whenVoicesChange } from '../../state/speech.ts'
import { Toggle } from '../../ui/Toggle.tsx'

/** The other's lines in a voice of the device, if it has one that stays on it; off until somebody turns it on. */
export function ReadAloud({ line }: { readonly line: string | undefined }) {
  const t = words('lines')
  const [voice, setVoice] = useState(() => deviceVoice(currentLanguage().tag))
  const [on, setOn] = useState(false)
  useEffect(() => whenVoicesChange(() => setVoice(deviceVoice(currentLanguage().tag))), [])
  useEffect(() => {
    if (!on || voice === undefined || line === undefined) return undefined
    return voice.say(line)
  }, [on, voice, line])
  if (voice === undefined) return null
  return <Toggle label={t('aloud.voice')} note={t('aloud.voiceNote')} on={on} onChange={setOn} />
}
