import './Icon.css'

const PATHS = {
  menu: 'M4 7.5h16M4 12.2h16M4 17h11',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  check: 'M5 12.6l4.6 4.7L19 7.2',
  phone:
    'M6.2 4.2h3l1.4 4-2 1.5c.9 2.3 2.6 4.2 5 5.4l1.7-2.1 4 1.5v3.1c0 1-.8 1.7-1.8 1.7C10.6 18.8 5 12.8 4.5 6.1 4.4 5 5.2 4.2 6.2 4.2z',
  message:
    'M5.5 5h13c.9 0 1.5.6 1.5 1.5v8c0 .9-.6 1.5-1.5 1.5H11l-4.5 3.5V16h-1C4.6 16 4 15.4 4 14.5v-8C4 5.6 4.6 5 5.5 5z',
  share: 'M12 14.5V4M8 7.6 12 3.8l4 3.8M6 11.5v7c0 .8.6 1.5 1.5 1.5h9c.9 0 1.5-.7 1.5-1.5v-7',
  lock: 'M6.5 10.5h11c.8 0 1.3.5 1.3 1.3v6.9c0 .8-.5 1.3-1.3 1.3h-11c-.8 0-1.3-.5-1.3-1.3v-6.9c0-.8.5-1.3 1.3-1.3zM8.3 10.5V8a3.7 3.7 0 0 1 7.4 0v2.5',
  close: 'M6 6l12 12M18 6 6 18',
  leave: 'M10.5 5H7c-.9 0-1.5.6-1.5 1.5v11c0 .9.6 1.5 1.5 1.5h3.5M14.5 8l4 4-4 4M18 12H10',
} as const

export type IconName = keyof typeof PATHS

// These point along the line of reading, so they turn with it.
const TURNS: ReadonlySet<IconName> = new Set(['back', 'next', 'leave'])

export interface IconProps {
  readonly name: IconName
}

/** A small line drawing beside words; never the only carrier of a meaning. As tall as the text around it. */
export function Icon({ name }: IconProps) {
  return (
    <svg
      class={TURNS.has(name) ? 'icon icon-turns' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
