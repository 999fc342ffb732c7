import type { Closing } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { EraseEverything } from '../settings/EraseEverything.tsx'
import { SaveCopy } from '../settings/SaveCopy.tsx'
import { useContent } from '../useContent.ts'
import { toLast } from './addresses.ts'
import { NightRead } from './NightRead.tsx'

/** What becomes of the journal: a copy to take along, and deleting it, which is the end that is recommended. */
export function Leaving({ closing }: { readonly closing: Closing }) {
  const t = words('closing')
  const text = useContent('closing')?.leaving
  // As it was on arriving: erasing takes the end away that this page was reached by.
  const [forGood] = useState(closing.over && closing.held?.end === 'closed')
  const narrow = night.value === 'narrow'
  return (
    <Page
      key={String(narrow)}
      name="closing"
      heading={text?.title ?? ''}
      lead={text?.text}
      backTo={toLast}
      step
    >
      <Notice actions={<Button href={paths.record}>{t('leaving.record')}</Button>}>
        <Stack gap="small">
          <p>{forGood ? text?.over : text?.goesOn}</p>
          <p>{text?.record}</p>
        </Stack>
      </Notice>
      {narrow ? (
        <NightRead />
      ) : (
        <>
          <SaveCopy />
          <EraseEverything copyHref="#copy" />
        </>
      )}
    </Page>
  )
}
