import type { ExpectationCode } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { type NoticesText, useContent } from '../useContent.ts'

/** So many claims stand at once; the others come on request, so that the page stays one that can be read. */
const shownFirst = 3

type Claim = NoticesText['notices'][number]

/** What is known that fits this outcome: each claim as it stands among the sources, with how far it carries. */
export function Expectations({ codes }: { readonly codes: readonly ExpectationCode[] }) {
  const t = words('decide')
  const text = useContent('notices')
  const claims = codes.flatMap(code => text?.notices.filter(notice => notice.id === code) ?? [])
  if (text === undefined || claims.length === 0) return null
  const more = claims.slice(shownFirst)
  return (
    <Section title={t('outcome.expect')} lead={t('outcome.expectLead')}>
      <Claims claims={claims.slice(0, shownFirst)} text={text} />
      {more.length === 0 ? null : (
        <Disclosure summary={t('outcome.expectMore')}>
          <Claims claims={more} text={text} />
        </Disclosure>
      )}
    </Section>
  )
}

function Claims({ claims, text }: { readonly claims: readonly Claim[]; readonly text: NoticesText }) {
  return (
    <List>
      {claims.map(({ id, claim, weight }) => (
        <ListRow
          key={id}
          title={claim}
          note={text.strengths[weight as keyof typeof text.strengths]}
          actions={<SourceLink claim={id} />}
        />
      ))}
    </List>
  )
}
