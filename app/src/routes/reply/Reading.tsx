import { type Mark, missingIn, type ReplyRegister, wordCount } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useContent } from '../useContent.ts'
import { CareWord } from './CareWord.tsx'
import { HelpAnyway } from './HelpAnyway.tsx'
import { Marks } from './Marks.tsx'

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly register: ReplyRegister
  readonly onText: (text: string) => void
}

/** The answer read over by local rules, along with every change. No score, nothing leaves the page. */
export function Reading({ text, marks, register, onText }: Props) {
  const t = words('reply')
  return (
    <Stack>
      <CareWord marks={marks} announce />
      <h3>{t('reading.title')}</h3>
      <p role="status">
        {marks.length === 0 ? t('reading.nothing') : t('reading.marked', { count: marks.length })}{' '}
        {t('reading.count', { count: wordCount(text) })}
      </p>
      {marks.length === 0 ? null : <Marks text={text} marks={marks} onText={onText} />}
      <MissingWords text={text} register={register} />
      <Notice>{t('reading.language')}</Notice>
      <HelpAnyway />
    </Stack>
  )
}

function MissingWords({ text, register }: Pick<Props, 'text' | 'register'>) {
  const ready = useContent('reply')
  const missing = missingIn(text, register)
  if (ready === undefined || missing.length === 0) return null
  return (
    <List>
      {missing.map(code => (
        <ListRow key={code} title={ready.missing[code]} />
      ))}
    </List>
  )
}
