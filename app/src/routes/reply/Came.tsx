import { careInWhatCame, type MatterSort } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'

const needs = ['no', 'yes', 'threat', 'selfHarm'] as const
type Needs = (typeof needs)[number]

/** What the person brings to the desk; nothing of it is kept. */
export interface CameIn {
  readonly text: string
  readonly sort: MatterSort | undefined
  readonly needs: Needs | undefined
}

interface Props {
  readonly came: CameIn
  readonly onChange: (came: CameIn) => void
  /** Only what concerns a child can be answered. */
  readonly childOnly: boolean
  readonly onNext: (step: 'none' | 'care' | 'write') => void
  readonly onCancel: () => void
}

const sorts: readonly MatterSort[] = ['child', 'lease', 'money', 'things', 'work', 'other']

/** What came, or nothing; what it is about; and the first question: does it need an answer at all? */
export function Came({ came, onChange, childOnly, onNext, onCancel }: Props) {
  const t = words('reply')
  const { text, sort, needs: chosen } = came
  return (
    <Form
      save={t('start.on')}
      disabled={chosen === undefined}
      onSave={() => Promise.resolve(onNext(nextStep(came)))}
      onCancel={onCancel}
    >
      <TextArea
        label={t('start.came')}
        hint={t('start.cameHint')}
        maxLength={20_000}
        value={text}
        onInput={typed => onChange({ ...came, text: typed })}
      />
      <RadioList<Needs>
        legend={t('start.needs')}
        hint={t('start.needsHint')}
        options={needs.map(value => ({ value, label: t(`start.answers.${value}`) }))}
        value={chosen}
        onPick={value => onChange({ ...came, needs: value })}
      />
      {chosen !== 'yes' || childOnly ? null : (
        <RadioList<MatterSort>
          legend={t('start.about')}
          options={sorts.map(value => ({ value, label: t(`start.sorts.${value}`) }))}
          value={sort}
          onPick={value => onChange({ ...came, sort: value })}
        />
      )}
    </Form>
  )
}

/** Care comes before everything else, also before "no": whoever reads a threat should not be left with it. */
function nextStep({ text, needs: chosen }: CameIn): 'none' | 'care' | 'write' {
  if (chosen === 'threat' || chosen === 'selfHarm' || careInWhatCame(text) !== undefined) return 'care'
  return chosen === 'no' ? 'none' : 'write'
}
