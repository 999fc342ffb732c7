import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Page } from '../../ui/Page.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { paths } from '../paths.ts'
import { Others } from './Others.tsx'

interface Props {
  readonly heading: string
  readonly lead?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of a friend's page: no menu and no way into a journal; help is where it always is. */
export function FriendFrame({ heading, lead, children }: Props) {
  const t = words('common')
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  return (
    <Page skip={t('skip')} top={<TopBar help={{ href: paths.help, label: t('helpNow') }} />}>
      <PageHead headingRef={head} title={heading} lead={lead} />
      {children}
      <Others />
    </Page>
  )
}
