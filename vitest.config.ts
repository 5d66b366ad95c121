// Vitest looks for its settings here; they are kept with the tests.
import config from './test/vitest.config.ts'

export default config
