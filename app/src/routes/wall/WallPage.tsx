import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { wallAddress } from './address.ts'
import { Careful } from './Careful.tsx'
import { Groups } from './Groups.tsx'
import { knowing } from './knowing.ts'
import { Next } from './Next.tsx'
import { OwnChannels } from './OwnChannels.tsx'
import { useFocusRow } from './use-focus-row.ts'
import { WallPicture } from './WallPicture.tsx'
import { wallGroups } from './wall-view.ts'

interface Props {
  /** The channel whose page one comes from: its row has the focus, as if one had never left. */
  readonly cameFrom: string | undefined
}

/** What is cut, what comes next and why, and everything else folded away. */
export function WallPage({ cameFrom }: Props) {
  const t = words('wall')
  const groups = wallGroups()
  const place = useFocusRow(cameFrom)
  const { places, laid } = groups
  return (
    <Page
      name="channels"
      heading={t('count', { count: laid, all: places })}
      lead={t('lead')}
      picture={
        <WallPicture laid={laid} places={places} description={t('picture', { count: laid, all: places })} />
      }
      below={<Beside />}
    >
      <Careful verdict={gate('blockNow', state.value.care.safety, { ...knowing(), evidenceAsked: true })} />
      {groups.next === undefined ? null : <Next item={groups.next} />}
      <div ref={place}>
        <Groups groups={groups} cameFrom={cameFrom} />
      </div>
      <QuestionsHere place="channels" />
    </Page>
  )
}

/** What is less pressing than the wall itself. */
function Beside() {
  const t = words('wall')
  return (
    <>
      <OwnChannels />
      <Section title={t('numbers.title')} lead={t('numbers.note')}>
        <Actions>
          <Button href={wallAddress('numbers')}>{t('numbers.open')}</Button>
        </Actions>
      </Section>
      <Section title={t('shield.title')} lead={t('shield.note')}>
        <Actions>
          <Button href={paths.shield}>{t('shield.open')}</Button>
        </Actions>
      </Section>
      <Button kind="link" href={wallAddress('worst')}>
        {t('worst.again')}
      </Button>
    </>
  )
}
