import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import type { PatternsText } from '../useContent.ts'

interface Props {
  readonly text: PatternsText['after']
}

/** The export still lies on the device: first whether it may be needed, then how to delete it. */
export function DeleteFile({ text }: Props) {
  const t = words('patterns')
  const [needed, answer] = useState<'yes' | 'no'>()
  const place = useFocusBack<HTMLDivElement>(needed === undefined)
  return (
    <Section title={t('out.fileTitle')} lead={text.file}>
      {needed === undefined ? (
        <>
          <p>{text.needed}</p>
          <Actions>
            <Button onClick={() => answer('no')}>{t('out.fileNo')}</Button>
            <Button onClick={() => answer('yes')}>{t('out.fileMaybe')}</Button>
          </Actions>
        </>
      ) : (
        <div ref={place} tabIndex={-1} class="patterns-answer">
          {needed === 'yes' ? <KeepCopy text={text} /> : <HowToDelete text={text} />}
          <Button kind="link" onClick={() => answer(undefined)}>
            {t('file.back')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function KeepCopy({ text }: Props) {
  const t = words('patterns')
  return (
    <>
      <p>{text.keepCopy}</p>
      <Actions>
        <Button href={paths.record}>{t('out.record')}</Button>
      </Actions>
    </>
  )
}

function HowToDelete({ text }: Props) {
  return (
    <>
      <ol class="patterns-steps">
        {text.delete.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="patterns-soft">{text.cannot}</p>
    </>
  )
}
