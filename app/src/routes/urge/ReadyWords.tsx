import { words } from '../../messages/catalogue.ts'
import { canShare, copyText, shareText } from '../../state/device.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

interface Props {
  readonly text: string
  readonly messages: readonly string[]
  readonly onChange: (text: string) => void
}

/** Words to send, to be changed, shared by the device or copied. The app itself sends nothing. */
export function ReadyWords({ text, messages, onChange }: Props) {
  const t = words('urge')

  async function copy(): Promise<void> {
    showToast(t((await copyText(text)) ? 'reach.copied' : 'reach.copyFailed'))
  }
  function other(): void {
    const next = messages[(messages.indexOf(text) + 1) % messages.length]
    if (next !== undefined) onChange(next)
  }

  return (
    <Section title={t('reach.words')}>
      <TextArea
        label={t('reach.wordsLabel')}
        hint={t('reach.wordsHint')}
        maxLength={1000}
        value={text}
        onInput={onChange}
      />
      <div class="urge-buttons">
        {canShare() ? (
          <Button icon={<Icon name="share" />} onClick={() => void shareText(text)}>
            {t('reach.share')}
          </Button>
        ) : null}
        <Button onClick={() => void copy()}>{t('reach.copy')}</Button>
        <Button kind="link" onClick={other}>
          {t('reach.pick')}
        </Button>
      </div>
    </Section>
  )
}
