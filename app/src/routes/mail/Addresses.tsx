import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { Section } from '../../ui/Section.tsx'
import { wallAddress } from '../wall/address.ts'
import type { Chosen, Theirs } from './theirs.ts'

interface Props {
  readonly theirs: Theirs
  readonly chosen: Chosen
  readonly away: ReadonlySet<string>
  readonly onToggle: (mail: string) => void
}

/** Their addresses as they are noted; one that is needed (for a child, a court) can be left out. */
export function Addresses({ theirs, chosen, away, onToggle }: Props) {
  const t = words('mail')
  const { mails, necessary } = theirs
  const note = (mail: string) => {
    if (away.has(mail)) return undefined
    return necessary.includes(mail) ? t('addresses.necessary') : t('addresses.through')
  }
  return (
    <Section title={t('addresses.title')} lead={t('addresses.lead')}>
      {mails.length === 0 ? (
        <p>{t('addresses.none')}</p>
      ) : (
        <CheckList
          legend={t('addresses.legend')}
          legendHidden
          options={mails.map(mail => ({ value: mail, label: mail, note: note(mail) }))}
          values={[...away]}
          onToggle={onToggle}
        />
      )}
      <Names chosen={chosen} namesake={theirs.people.some(({ notThem }) => notThem.length > 0)} />
      <p>
        <Button href={wallAddress('numbers')}>{t('addresses.change')}</Button>
      </p>
    </Section>
  )
}

/** In what networks send, the whole name counts; in what people write it never does. */
function Names({ chosen, namesake }: { readonly chosen: Chosen; readonly namesake: boolean }) {
  const t = words('mail')
  return (
    <>
      {chosen.names.length === 0 ? null : (
        <p>
          {t('names.lead')} <bdi>{chosen.names.join(', ')}</bdi>
        </p>
      )}
      {namesake ? <p>{t('names.namesake')}</p> : null}
      <p>{t('names.never')}</p>
    </>
  )
}
