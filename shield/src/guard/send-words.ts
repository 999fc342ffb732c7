/** What stands on buttons that send, by language; whole words, because "sender" and "resend later" are others. */
const words = [
  'send',
  'send now',
  'reply',
  'reply all',
  'post',
  'post reply',
  'post comment',
  'comment',
  'submit',
  'publish',
  'publish changes',
  'publish page',
  'save page',
  'save changes',
  'senden',
  'absenden',
  'abschicken',
  'antworten',
  'enviar',
  'responder',
  'publicar',
  'envoyer',
  'répondre',
  'publier',
  'invia',
  'rispondi',
  'verzenden',
  'verstuur',
  'versturen',
  'beantwoorden',
  'skicka',
  'svara',
  'send melding',
  'svar',
  'lähetä',
  'vastaa',
  'wyślij',
  'odpowiedz',
  'odeslat',
  'odpovědět',
  'odoslať',
  'küldés',
  'elküldés',
  'trimite',
  'răspunde',
  'gönder',
  'yanıtla',
  'отправить',
  'ответить',
  'надіслати',
  'відповісти',
  'изпрати',
  'пошаљи',
  'pošalji',
  'pošlji',
  'αποστολή',
  'απάντηση',
  'إرسال',
  'رد',
  'שלח',
  'שליחה',
  'ارسال',
  'भेजें',
  'পাঠান',
  'ส่ง',
  'gửi',
  'kirim',
  'hantar',
  '发送',
  '發送',
  '傳送',
  '送信',
  '返信',
  '보내기',
  '전송',
]

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
const known: ReadonlySet<string> = new Set(words.map(plain))
const beginnings = words.map(plain)

/** Words that begin like sending and are something else. */
const others =
  /location|standort|ubicación|position|link|feedback|invite|einlad|code|later|später|copy|kopie/iu

/**
 * Whether a label says that the control sends: "Send", "Senden (Strg+Enter)", "Send message", "Send to Alex"; at most
 * five words, because a sentence that begins with "Reply" is no button.
 */
export function saysSend(label: string): boolean {
  const text = plain(label.replace(/[([{<].*$/u, '').replace(/[^\p{L}\p{M}\s]+/gu, ' '))
  if (text === '' || others.test(text)) return false
  if (known.has(text)) return true
  return text.split(' ').length <= 5 && beginnings.some(word => text.startsWith(`${word} `))
}

/** Names that programs give to their sending buttons, where these carry a picture and no words. */
const marks = /(^|[-_\s])(send|submit)([-_\s]|$)|sendbutton|send-?btn|compose-send/i

/** Whether a class, an id or a test name says so. */
export const marksSend = (name: string): boolean => marks.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'))
