import { createRoot } from 'react-dom/client'
import type { WallMessage } from '../../shared/records/wall.ts'
import { Wall } from './wall.tsx'
import './wall.css'

/** The bridge wall-preload.ts makes: the wall is told what to show, and can ask nothing. */
type WallBridge = { readonly on: (listener: (message: WallMessage) => void) => void }

const root = document.getElementById('root')
if (!root) throw new Error('wall.html has no #root')
const drawn = createRoot(root)
// What wall-preload.ts hands on is what main sends: it is made of one schema at both ends of this build.
const { wall } = window as Window & { wall?: WallBridge }
wall?.on((message) => drawn.render(<Wall {...message} />))
