interface Props {
  readonly channel: string
  readonly aim: 'keep' | 'quiet' | 'block'
  readonly general?: string
}

export function Steps({ general }: Props) {
  return general === undefined ? null : <p>{general}</p>
}
