import { surfNoise } from './surf-noise.ts'

/** Seconds of noise that repeat; long enough that nobody hears the repetition. */
const loopSeconds = 14
/** Seconds a wave takes from one swell to the next: the pace of slow breathing. */
const swellSeconds = 11
const fadeIn = 5
const fadeOut = 2
/** Never louder than this, of full scale. */
const loudest = 0.5

export interface SlowSound {
  /** Fades out and lets go of the speaker. More than once does nothing. */
  stop(): void
}

/**
 * Plays slow surf, made here from noise: no file, no request. It rises over some seconds, ends by itself after
 * `minutes` (`onEnd` is called then, not after `stop`), and can be stopped at any time. Has to be called from a tap or
 * a key. Undefined where the browser has no sound.
 */
export function playSlowSound(minutes: number, onEnd: () => void): SlowSound | undefined {
  if (typeof AudioContext !== 'function') return undefined
  const audio = new AudioContext({ latencyHint: 'playback' })
  const volume = master(audio, minutes)
  const source = surf(audio, volume)
  source.onended = () => {
    void audio.close()
    onEnd()
  }
  source.start()
  source.stop(audio.currentTime + minutes * 60)
  return { stop: () => stopSoftly(audio, source, volume) }
}

/** Up from silence, and down again in the last half minute. */
function master(audio: AudioContext, minutes: number): GainNode {
  const volume = audio.createGain()
  const end = audio.currentTime + minutes * 60
  volume.gain.setValueAtTime(0, audio.currentTime)
  volume.gain.linearRampToValueAtTime(loudest, audio.currentTime + fadeIn)
  volume.gain.setValueAtTime(loudest, end - 30)
  volume.gain.linearRampToValueAtTime(0, end)
  volume.connect(audio.destination)
  return volume
}

/** Noise through a low-pass; one slow oscillator opens the filter and lifts the level, as a wave does. */
function surf(audio: AudioContext, out: AudioNode): AudioBufferSourceNode {
  const source = audio.createBufferSource()
  source.buffer = noise(audio)
  source.loop = true
  const filter = audio.createBiquadFilter()
  filter.type = 'lowpass'
  filter.frequency.value = 620
  filter.Q.value = 0.3
  const level = audio.createGain()
  level.gain.value = 0.55
  const swell = audio.createOscillator()
  swell.frequency.value = 1 / swellSeconds
  swing(audio, swell, 320, filter.frequency)
  swing(audio, swell, 0.38, level.gain)
  swell.start()
  source.connect(filter).connect(level).connect(out)
  return source
}

function swing(audio: AudioContext, swell: OscillatorNode, depth: number, target: AudioParam): void {
  const amount = audio.createGain()
  amount.gain.value = depth
  swell.connect(amount).connect(target)
}

/** Two sides that differ, so that it has some width. */
function noise(audio: AudioContext): AudioBuffer {
  const length = Math.round(loopSeconds * audio.sampleRate)
  const buffer = audio.createBuffer(2, length, audio.sampleRate)
  for (const side of [0, 1]) buffer.copyToChannel(surfNoise(length, Math.random), side)
  return buffer
}

function stopSoftly(audio: AudioContext, source: AudioBufferSourceNode, volume: GainNode): void {
  if (audio.state === 'closed') return
  source.onended = () => void audio.close()
  volume.gain.cancelScheduledValues(audio.currentTime)
  volume.gain.setTargetAtTime(0, audio.currentTime, fadeOut / 4)
  source.stop(audio.currentTime + fadeOut)
}
