import { words } from '../../messages/catalogue.ts'
import type { Failure } from '../../state/patterns.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { byteWords } from './byte-words.ts'

interface Props {
  readonly failure: Failure
  readonly onAgain: () => void
}

/** What could not be read, which file and where; no figure is shown, rather than one that could be wrong. */
export function Failed({ failure: { fault, file, offset }, onAgain }: Props) {
  const t = words('patterns')
  return (
    <Page name="shape" heading={t('failed.heading')} backTo={null} step>
      <Notice tone="wrong" announce>
        <Stack gap="small">
          <p>{t(`failed.codes.${fault}`)}</p>
          {file === undefined ? null : (
            <p>
              {t('failed.file')} <bdi>{file}</bdi>
            </p>
          )}
          {offset === undefined ? null : <p>{t('failed.where', { at: byteWords(offset) })}</p>}
        </Stack>
      </Notice>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide href={paths.myself}>
          {t('before.not')}
        </Button>
        <Button onClick={onAgain}>{t('failed.again')}</Button>
      </div>
    </Page>
  )
}
