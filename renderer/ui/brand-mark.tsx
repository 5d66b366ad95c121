/** Footprint's mark: three steps on one path. `size` in CSS px. Decoration, so hidden from screen readers. */
export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg className="brand-mark" viewBox="0 0 20 20" style={{ width: size, height: size }} aria-hidden="true">
      <path
        d="M4 16.5c3.2-.6 4.4-2.6 6-6.5s3.2-5.7 6-6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="4" cy="16.5" r="2.1" fill="currentColor" />
      <circle cx="10" cy="10" r="2.1" fill="currentColor" />
      <circle cx="16" cy="3.5" r="2.1" fill="currentColor" />
    </svg>
  )
}
