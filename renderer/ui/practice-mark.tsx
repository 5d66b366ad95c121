/**
 * The PRACTICE watermark over a screen or a printed page. Hidden from screen readers, which are told once, in the
 * title bar; a page without a title bar must say it in words of its own.
 */
export function PracticeMark() {
  return (
    <svg className="practice-mark" viewBox="0 0 640 400" aria-hidden="true">
      <text x="320" y="220" textAnchor="middle" transform="rotate(-24 320 200)">
        PRACTICE
      </text>
    </svg>
  )
}
