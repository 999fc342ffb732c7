import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { emptyWindow, type FieldsProps, type WindowDraft } from './draft.ts'
import { OneWindow } from './OneWindow.tsx'
import { useRowFocus } from './use-row-focus.ts'

const most = 7

/** When the one channel is looked at. */
export function WindowFields({ draft, faults, set }: FieldsProps) {
  const t = words('approach')
  const { windows } = draft
  const place = useRowFocus<HTMLDivElement>(windows.length)
  const put = (at: number, window: WindowDraft) => set({ windows: windows.with(at, window) })
  return (
    <Section title={t('windows.title')} lead={t('windows.lead')}>
      <div ref={place} class="plan-rows">
        {windows.map((window, at) => (
          <OneWindow
            key={`${at + 1}`}
            number={at + 1}
            window={window}
            fault={faults[`windows.${at}`]}
            onChange={next => put(at, next)}
            onRemove={() => set({ windows: windows.toSpliced(at, 1) })}
          />
        ))}
        {windows.length >= most ? null : (
          <div>
            <Button onClick={() => set({ windows: [...windows, emptyWindow] })}>{t('windows.add')}</Button>
          </div>
        )}
      </div>
    </Section>
  )
}
