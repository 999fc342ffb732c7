/** A voice that lives on this device. */
export interface DeviceVoice {
  /** Speaks a sentence; the function it gives back makes it quiet. */
  readonly say: (text: string) => () => void
}

/**
 * A voice of this device for a language tag; undefined where there is none. Voices that ask a server are left out:
 * what is said here may be somebody's own words.
 */
export function deviceVoice(language: string): DeviceVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined
  const [wanted] = language.split('-')
  const voice = speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.split(/[-_]/)[0] === wanted)
  return voice === undefined ? undefined : { say: text => speak(voice, text) }
}

/** Calls back when the browser has found its voices, which can be after the page came; gives back how to stop. */
export function whenVoicesChange(callback: () => void): () => void {
  if (typeof speechSynthesis === 'undefined') return () => undefined
  speechSynthesis.addEventListener('voiceschanged', callback)
  return () => speechSynthesis.removeEventListener('voiceschanged', callback)
}

function speak(voice: SpeechSynthesisVoice, text: string): () => void {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
  return () => speechSynthesis.cancel()
}
