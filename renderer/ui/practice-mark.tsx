/**
 * The PRACTICE watermark over a screen or a printed page. Hidden from screen readers, which are told once, in the
 * title bar; a page without a title bar must say it in words of its own.
 */
export function PracticeMark() {
  return (
    <div className="practice-mark" aria-hidden="true">
      <span>PRACTICE</span>
    </div>
  )
}
