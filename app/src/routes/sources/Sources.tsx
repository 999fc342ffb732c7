import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { showAnchor } from '../../state/device.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../Page.tsx'
import { useContent } from '../useContent.ts'

/** Every claim about people that the app makes, with its source and how weak or strong it is. */
export default function Sources() {
  const t = words('sources')
  const text = useContent('notices')
  useEffect(() => {
    if (text !== undefined) showAnchor()
  }, [text])
  return (
    <Page name="sources" heading={t('heading')} lead={t('lead')}>
      <Notice>{t('none')}</Notice>
      {text === undefined ? <p role="status">{t('loading')}</p> : null}
      <List label={t('heading')}>
        {text?.notices.map(({ id, claim, source, weight }) => (
          <ListRow
            key={id}
            id={id}
            title={claim}
            note={`${text.strengths[weight as keyof typeof text.strengths]}. ${t('from', { source })}`}
          />
        ))}
      </List>
    </Page>
  )
}
