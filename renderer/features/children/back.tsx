import { Link } from 'react-router'

/** The way back, above the heading. */
export const Back = ({ to, text }: { to: string; text: string }) => (
  <Link className="link" to={to}>
    {text}
  </Link>
)
