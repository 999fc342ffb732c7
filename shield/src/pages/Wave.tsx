/** A calm sea: two lines that move as slowly as a breath, and not at all for those who want no movement. */
export function Wave() {
  return (
    <svg class="wave" viewBox="0 0 360 96" aria-hidden="true" preserveAspectRatio="none">
      <path class="wave-far" d="M-180 60q45-22 90 0t90 0 90 0 90 0 90 0 90 0 90 0 90 0 90 0V96H-180z" />
      <path class="wave-near" d="M-180 72q45-26 90 0t90 0 90 0 90 0 90 0 90 0 90 0 90 0 90 0V96H-180z" />
    </svg>
  )
}
