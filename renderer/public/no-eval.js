// Runs before every module. zod otherwise probes `new Function` as soon as a schema is made, which Trusted Types refuse;
// which chunk the bundler makes schemas in cannot be relied on.
globalThis.__zod_globalConfig = { jitless: true }
