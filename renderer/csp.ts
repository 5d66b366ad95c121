import { z } from 'zod'

// Imported before anything that makes a schema: zod otherwise probes `new Function`, which Trusted Types refuse.
z.config({ jitless: true })
