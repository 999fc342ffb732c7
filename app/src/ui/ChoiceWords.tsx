import './ChoiceWords.css'

export interface ChoiceWordsProps {
  readonly label: string
  readonly note?: string | undefined
  /** ids, where label and note are named by the control */
  readonly labelId?: string | undefined
  readonly noteId?: string | undefined
}

/** The words beside a control that is chosen or switched: what it is, and one small line. */
export function ChoiceWords({ label, note, labelId, noteId }: ChoiceWordsProps) {
  return (
    <span class="choice-words">
      <span id={labelId}>{label}</span>
      {note !== undefined && (
        <span class="choice-note" id={noteId}>
          {note}
        </span>
      )}
    </span>
  )
}
