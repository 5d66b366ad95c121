// What every script needs: where the project is, how to run a program, whether windows can be shown.
// Imports nothing from node_modules, because on a fresh clone there is none.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the project's own folder. */
export const root = path.resolve(import.meta.dirname, '..')

/**
 * Folder for what is fetched or compiled once. `npm ci` empties node_modules, so a build server
 * that wants to keep it names another place in FOOTPRINT_RUNTIME_CACHE.
 */
export const runtimeCache = process.env.FOOTPRINT_RUNTIME_CACHE || path.join(root, 'node_modules/.cache/footprint')

/** True when Windows' .cmd wrappers and line endings apply. */
export const isWindows = process.platform === 'win32'

/** True when a window can be shown without a virtual screen. */
export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * True where Chromium's sandbox cannot be set up: for root on Linux, and where the kernel keeps user namespaces from
 * programs it does not know, as Ubuntu 24.04 does. An installed Footprint never runs without it.
 */
export const needsNoSandbox =
  process.platform === 'linux' &&
  (process.getuid?.() === 0 ||
    isSysctl('apparmor_restrict_unprivileged_userns', '1') ||
    isSysctl('unprivileged_userns_clone', '0'))

/**
 * @param {string} name
 * @param {string} value
 */
function isSysctl(name, value) {
  const file = path.join('/proc/sys/kernel', name)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8').trim() === value
}

/**
 * True when the module with this `import.meta.url` was started from the command line.
 * @param {string} moduleUrl
 */
export function isEntryPoint(moduleUrl) {
  const started = process.argv[1]
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(moduleUrl)
}

/**
 * Runs a program in the project's folder and answers with its exit code, 1 when a signal ended it. Its output is
 * passed through, or only its errors when quiet.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options] env is added to the current environment
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', isQuiet ? 'ignore' : 'inherit', 'inherit'],
      shell: isWindows && !path.isAbsolute(command),
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Like `run`, but throws an error naming the command when it ends with anything but 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options]
 */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')} ended with exit code ${code}.`)
}

/**
 * Runs a program on the screen there is, or on a virtual one where there is none; answers with its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options]
 */
export function runOnScreen(command, args, options) {
  if (hasDisplay) return run(command, args, options)
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', command, ...args], options)
}

/**
 * Path of a file inside node_modules.
 * @param {string} relative
 */
export const nodeModule = (relative) => path.join(root, 'node_modules', relative)

/**
 * Prints one line of progress, on stderr so that a script's result on stdout stays clean.
 * @param {string} message
 */
export const note = (message) => console.error(`footprint: ${message}`)
