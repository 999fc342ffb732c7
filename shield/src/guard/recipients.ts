import { nearestIn, outwards, placeOf } from './tree.ts'

/** What programs call the fields of recipients, in names and in labels. */
const names = /^_?(to|cc|bcc|recipients?|rcpt|addressees?|wp?target|receiver|mailto)(\[\])?$/i
const labels =
  /^(to|cc|bcc|recipients?|to recipients?|an|kopie|blindkopie|empfänger|para|destinatarios?|destinatários?|à|cci|destinataires?|a|ccn|destinatari[oi]?|aan|till|til|vastaanottaja|do|odbiorc\p{L}*|komu|příjemce|címzett|către|kime|alıcı\p{L}*|кому|получател\p{L}*|προς|إلى|אל|收件人|宛先|받는 사람|ถึง|tới|kepada)[\s:：*]*$/iu

const fields = 'input,textarea,select,[contenteditable],[role=textbox],[role=combobox],[role=listbox]'

/** Whether this field takes those whom a message goes to. */
export function isRecipientField(element: Element): boolean {
  if (!element.matches(fields) || element.matches('[type=submit],[type=button],[type=checkbox],[type=radio]'))
    return false
  const named = [element.getAttribute('name'), element.id.replace(/^(compose|wp)?[-_]/i, '')]
  const said = [element.getAttribute('aria-label'), element.getAttribute('placeholder'), labelOf(element)]
  return named.some(name => names.test(name ?? '')) || said.some(text => labels.test((text ?? '').trim()))
}

function labelOf(element: Element): string {
  const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  return (labelled ? element.labels?.[0]?.textContent : undefined) ?? ''
}

/**
 * Everyone whom the message in this editor goes to, each as it stands there ("Mum <mum@…>"); nothing at all when there
 * is no field of recipients, which is not a letter then.
 */
export function recipientsOf(editor: Element): readonly string[] | undefined {
  for (const place of outwards(editor)) {
    const found = nearestIn(place, fields).filter(isRecipientField)
    if (found.length > 0) return found.flatMap(field => [...written(field), ...chipsBeside(field)])
  }
  return undefined
}

function written(field: Element): string[] {
  const value = 'value' in field && typeof field.value === 'string' ? field.value : (field.textContent ?? '')
  return value
    .split(/[,;\n]/)
    .map(one => one.trim())
    .filter(one => one !== '')
}

const chipMarks =
  'title,data-email,email,data-hovercard-id,data-address,data-jid,data-value,aria-label,href'.split(',')
const chips =
  'li,[role=option],[role=listitem],[email],[data-email],[data-hovercard-id],a[href^="mailto:"],.recipient,.chip'

/** Names that were already taken from the field and stand beside it as small boxes, each with all that it says of itself. */
function chipsBeside(field: Element): string[] {
  const place = field.closest('ul,ol,[role=listbox],[role=group],td,fieldset') ?? field.parentElement
  if (
    place === null ||
    nearestIn(place, fields).filter(one => !isRecipientField(one) && placeOf(one) !== undefined).length > 0
  )
    return []
  return nearestIn(place, chips).map(chip =>
    [chip.textContent ?? '', ...chipMarks.map(name => chip.getAttribute(name) ?? '')].join('\n').trim(),
  )
}
