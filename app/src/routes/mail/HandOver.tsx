import {
  gmailFileName,
  gmailFilters,
  gmailType,
  sieveFileName,
  sieveScript,
  sieveType,
} from '@breakwater/core/cut/mail'
import type { MailService } from '../../../../content/mail-schema.ts'
import { words } from '../../messages/catalogue.ts'
import { copyText } from '../../state/device.ts'
import { saveFile } from '../../state/files.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { takenBy } from './services.ts'
import type { Chosen } from './theirs.ts'

interface Props {
  readonly service: MailService
  readonly chosen: Chosen
}

/** What the service takes: a file, a text, or the addresses one by one. */
export function HandOver({ service, chosen }: Props) {
  const takes = takenBy(service)
  if (takes === 'file') return <GmailFile chosen={chosen} />
  if (takes === 'rules') return <ByHand chosen={chosen} />
  return (
    <>
      <SieveText chosen={chosen} create={takes !== 'sieveWithoutFolder'} />
      {takes === 'any' ? <ByHand chosen={chosen} /> : null}
    </>
  )
}

function GmailFile({ chosen }: { readonly chosen: Chosen }) {
  const t = words('mail')
  if (!chosen.fitsGmail) return <Notice tone="care">{t('file.tooMany')}</Notice>

  function save(): void {
    const file = gmailFilters(chosen.people, { folder: t('folder'), necessary: chosen.necessary })
    if (file === undefined) return
    saveFile(gmailFileName, file, gmailType)
    showToast(t('file.saved', { name: gmailFileName }))
  }

  return (
    <Actions>
      <Button kind="primary" onClick={save}>
        {t('file.save')}
      </Button>
    </Actions>
  )
}

function SieveText({ chosen, create }: { readonly chosen: Chosen; readonly create: boolean }) {
  const t = words('mail')
  const { people, necessary } = chosen
  const script = sieveScript(people, { folder: t('folder'), necessary, create, note: t('sieve.note') })

  async function copy(): Promise<void> {
    showToast(t((await copyText(script)) ? 'sieve.copied' : 'sieve.notCopied'))
  }
  function save(): void {
    saveFile(sieveFileName, script, sieveType)
    showToast(t('file.saved', { name: sieveFileName }))
  }

  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => void copy()}>
          {t('sieve.copy')}
        </Button>
        <Button onClick={save}>{t('sieve.save')}</Button>
      </Actions>
      <Disclosure summary={t('sieve.show')}>
        <pre class="mail-script" dir="ltr">
          {script}
        </pre>
      </Disclosure>
    </>
  )
}

/** The addresses in one piece, for a field of another program, and those that have to get through. */
function ByHand({ chosen }: { readonly chosen: Chosen }) {
  const t = words('mail')

  async function copy(): Promise<void> {
    showToast(t((await copyText(chosen.addresses.join('\n'))) ? 'sieve.copied' : 'sieve.notCopied'))
  }

  if (chosen.addresses.length === 0) return <p>{t('byHand.none')}</p>
  return (
    <>
      <p>{t('byHand.addresses')}</p>
      <ul class="mail-steps">
        {chosen.addresses.map(address => (
          <li key={address}>
            <bdi>{address}</bdi>
          </li>
        ))}
      </ul>
      {chosen.spared.length === 0 ? null : (
        <p>
          {t('byHand.spared')} <bdi>{chosen.spared.join(', ')}</bdi>
        </p>
      )}
      <Actions>
        <Button onClick={() => void copy()}>{t('byHand.copy')}</Button>
      </Actions>
    </>
  )
}
