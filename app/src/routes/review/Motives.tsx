import { questions } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  /** Codes of the answers of Decide. */
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** What the quiet is for now, in the words of the questions of Decide. */
export function Motives({ values, onChange }: Props) {
  const t = words('review')
  const text = useContent('decide')?.questions.motives.answers
  if (text === undefined) return null
  const toggle = (code: string) =>
    onChange(values.includes(code) ? values.filter(one => one !== code) : [...values, code])
  return (
    <CheckList
      legend={t('look.motives')}
      options={questions.motives.answers.map(value => ({ value, label: text[value] }))}
      values={values}
      onToggle={toggle}
    />
  )
}

/** What was said at an earlier review; a code that this version does not know shows nothing. */
export function SaidMotives({ motives }: { readonly motives: readonly string[] }) {
  const text = useContent('decide')?.questions.motives.answers
  if (text === undefined) return null
  const known = questions.motives.answers.filter(code => motives.includes(code))
  if (known.length === 0) return null
  return <span>{words('review')('earlier.motives', { list: known.map(code => text[code]).join('; ') })}</span>
}
