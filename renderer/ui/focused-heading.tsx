import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a step that takes the place of another: it takes focus, as the button pressed is gone by then. */
export function FocusedHeading({ level = 1, children }: { level?: 1 | 2 | 3; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Heading = `h${level}` as const
  return (
    <Heading className="focused-heading" ref={heading} tabIndex={-1}>
      {children}
    </Heading>
  )
}
