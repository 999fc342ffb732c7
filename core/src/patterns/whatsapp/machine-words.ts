/**
 * Words by which kinds of contact are told apart in the languages that most exports are in. They never decide whether something
 * counts: a call or a deleted message that is not known by its words counts as media or text, see [Note: machine text].
 */
import { type EventKind, kindCode } from '../events.ts'

/** Whole messages of Android, which marks nothing. */
const spoken: Partial<Record<EventKind, readonly string[]>> = {
  deleted: [
    'This message was deleted',
    'You deleted this message',
    'Diese Nachricht wurde gelöscht.',
    'Diese Nachricht wurde gelöscht',
    'Du hast diese Nachricht gelöscht',
    'Ce message a été supprimé',
    'Vous avez supprimé ce message',
    'Se eliminó este mensaje',
    'Eliminaste este mensaje',
    'Este mensaje fue eliminado',
    'Mensagem apagada',
    'Você apagou esta mensagem',
    'Questo messaggio è stato eliminato',
    'Hai eliminato questo messaggio',
    'Dit bericht is verwijderd',
    'U hebt dit bericht verwijderd',
    'Данное сообщение удалено',
    'Вы удалили данное сообщение',
    'Bu mesaj silindi',
    'Bu mesajı sildiniz',
    'Ta wiadomość została usunięta',
    'Pesan ini telah dihapus',
    'Anda telah menghapus pesan ini',
  ],
  call: [
    'Missed voice call',
    'Missed video call',
    'Verpasster Sprachanruf',
    'Verpasster Videoanruf',
    'Appel vocal manqué',
    'Appel vidéo manqué',
    'Llamada perdida',
    'Videollamada perdida',
    'Chamada de voz perdida',
    'Ligação de voz perdida',
    'Chiamata persa',
    'Videochiamata persa',
    'Gemiste spraakoproep',
    'Gemiste video-oproep',
    'Пропущенный аудиозвонок',
    'Пропущенный видеозвонок',
  ],
  media: ['null'],
}

/** Parts of machine text, in lower case. The first that fits decides. */
const parts: readonly (readonly [EventKind, readonly string[]])[] = [
  ['sticker', ['sticker', 'стикер', 'çıkartma', 'naklejk']],
  ['voice', ['audio', 'аудио', 'ses ', 'dźwięk']],
  [
    'call',
    ['call', 'anruf', 'appel', 'llamada', 'chamada', 'ligação', 'chiamata', 'oproep', 'звонок', 'arama'],
  ],
  [
    'deleted',
    [
      'deleted',
      'gelöscht',
      'supprimé',
      'elimin',
      'apagada',
      'apagou',
      'verwijderd',
      'удал',
      'sil',
      'usun',
      'hapus',
    ],
  ],
]

const encode = (text: string) => new TextEncoder().encode(text)

interface Phrase {
  readonly bytes: Uint8Array
  readonly kind: number
}

/** Phrases by their length in bytes. */
const byLength: (readonly Phrase[])[] = Array.from({ length: 80 }, () => [])
for (const [kind, texts] of Object.entries(spoken))
  for (const text of texts) {
    const bytes = encode(text)
    byLength[bytes.length] = [...(byLength[bytes.length] ?? []), { bytes, kind: kindCode[kind as EventKind] }]
  }

/** 1 for bytes that a phrase begins with: most messages end here. */
const begins = new Uint8Array(256)
for (const { bytes } of byLength.flat()) begins[bytes[0] ?? 0] = 1

/** Whether a whole message of Android can begin with this byte. */
export const beginsSpoken = (byte: number): boolean => begins[byte] !== 0

/** The kind of a message that is as a whole one that Android writes; -1 for all others. */
export function spokenKind(bytes: Uint8Array, from: number, to: number): number {
  if (to - from >= byLength.length || begins[bytes[from] as number] === 0) return -1
  const alike = byLength[to - from] ?? []
  for (const { bytes: text, kind } of alike) {
    let same = 0
    while (same < text.length && text[same] === bytes[from + same]) same++
    if (same === text.length) return kind
  }
  return -1
}

/** Kinds of texts that were met, by `keyOf`: the same few come again and again, and none of them is kept. */
const met = new Map<number, number>()
const mostMet = 500

/** A number that is as good as never the same for two texts: a hash, and the length. */
export function keyOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return (hash >>> 0) * 256 + ((to - from) & 255)
}

/** The kind of a short text that the program wrote in a message's place. `key` is its `keyOf`. */
export function machineKind(
  bytes: Uint8Array,
  from: number,
  to: number,
  key = keyOf(bytes, from, to),
): number {
  const known = met.get(key)
  if (known !== undefined) return known
  const kind = kindByWords(bytes.subarray(from, to))
  if (met.size < mostMet) met.set(key, kind)
  return kind
}

function kindByWords(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes).toLowerCase()
  const found = parts.find(([, words]) => words.some(word => text.includes(word)))
  return found ? kindCode[found[0]] : kindCode.media
}
