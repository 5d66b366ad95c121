import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { app, protocol, type Session, session, type WebContents } from 'electron/main'
import type { Log } from '../log.ts'

/** The one origin the app has; nothing else is ever loaded. */
export const ORIGIN = 'app://bundle'

/** Whether an address lies in the app's own origin. `URL.origin` cannot tell: it is `null` for every own scheme. */
export const isOwnAddress = (address: string): boolean => address.startsWith(`${ORIGIN}/`)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The policy of every page: own scripts only, styles by nonce, no network, no string ever becomes script. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** The policy of a page made to be printed: one style, and nothing that runs or is fetched. */
const paperPolicy = (nonce: string) =>
  `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The policy of the wall: its own script and style, and not one more thing. */
const wallPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const paper = new Map<string, (nonce: string) => string>()

/** Serves a page from memory under a name nobody can guess, until it is withdrawn. */
export function offerPage(draw: (nonce: string) => string): { readonly url: string; readonly withdraw: () => void } {
  const path = `/paper/${randomUUID()}`
  paper.set(path, draw)
  return { url: `${ORIGIN}${path}`, withdraw: () => paper.delete(path) }
}

const pdfs = new Map<string, Uint8Array<ArrayBuffer>>()

/** Serves a PDF from memory in the same way, to Chromium's viewer. */
export function offerPdf(pdf: Uint8Array): { readonly url: string; readonly withdraw: () => void } {
  const path = `/paper/${randomUUID()}.pdf`
  pdfs.set(path, new Uint8Array(pdf))
  return { url: `${ORIGIN}${path}`, withdraw: () => pdfs.delete(path) }
}

/** Must run before the app is ready: Chromium learns its schemes at start. */
export function registerOrigin(): void {
  // Root, on a build server, can start Chromium only with --no-sandbox, which this would take from its child processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page from a list made at start: a name not on it does not exist, whatever path it spells. */
export function servePage(folder: string): void {
  const files = filesIn(folder)
  files.delete(WALL)
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    const draw = host === 'bundle' ? paper.get(pathname) : undefined
    if (draw) return paperResponse(draw, files)
    const pdf = host === 'bundle' ? pdfs.get(pathname) : undefined
    if (pdf) return pdfResponse(pdf)
    const file = host === 'bundle' ? files.get(pathname) : undefined
    return file ? pageResponse(file) : new Response('not found', { status: 404 })
  })
}

const WALL = '/wall.html'

/** Serves the wall's page in its own session, where neither the app's page nor paper exists. */
export function serveWall(folder: string, own: Session): void {
  const files = filesIn(folder)
  files.delete('/index.html')
  own.protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'bundle' ? files.get(pathname) : undefined
    if (!file) return new Response('not found', { status: 404 })
    return lockedResponse(new Uint8Array(readFileSync(file)), typeOf(file), wallPolicy)
  })
}

/** Every built file by the path it is asked for. */
function filesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return files
}

const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream'

function pageResponse(file: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const bytes = readFileSync(file)
  const body =
    extname(file) === '.html' ? bytes.toString('utf8').replace('__CSP_NONCE__', nonce) : new Uint8Array(bytes)
  return lockedResponse(body, typeOf(file), policy(nonce))
}

function paperResponse(draw: (nonce: string) => string, files: ReadonlyMap<string, string>): Response {
  const nonce = randomBytes(16).toString('base64')
  return lockedResponse(withFonts(draw(nonce), files), 'text/html; charset=utf-8', paperPolicy(nonce))
}

/**
 * The page with its fonts inside it. Printing does not wait for a font that is fetched, and leaves out every word that
 * was to be in it: such a copy has empty lines and nobody is told.
 */
const withFonts = (page: string, files: ReadonlyMap<string, string>): string =>
  page.replaceAll(/url\((\/fonts\/[^)'"]+)\)/g, (whole, name: string) => {
    const file = files.get(name)
    return file ? `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})` : whole
  })

/** Without a policy: the viewer puts the PDF into a frame of its own, which any policy of ours would refuse. */
const pdfResponse = (pdf: Uint8Array<ArrayBuffer>): Response =>
  new Response(pdf, {
    headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  })

function lockedResponse(body: string | Uint8Array<ArrayBuffer>, type: string, csp: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

/**
 * Keeps Chromium itself off the network; must run before the app is ready. Its services ask for components, dictionaries
 * and the like unasked: no name resolves for any of them, and an address without a name meets a proxy that is not there.
 */
export function stayOffline(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', '127.0.0.1:9')
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/** Chromium's own viewer of PDFs, part of the program; the app's pages may have no frames, so none of them reaches it. */
const VIEWER = /^(chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\/|chrome:\/\/resources\/)/

/** Refuses every permission, device and network request of the app's one session. */
export function lockSession(log: Log, own: Session = session.defaultSession): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // Spelling would be checked with dictionaries fetched from Google, and is asked for before any page says no to it.
  own.setSpellCheckerLanguages([])
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel =
      !/^(app:\/\/bundle\/|devtools:|blob:app:\/\/bundle\/|data:)/.test(details.url) && !VIEWER.test(details.url)
    if (cancel) log({ event: 'refused-request' })
    answer({ cancel })
  })
}

/** Keeps a page where it is: no navigation, no new window, no embedded page. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A peer connection is the one way past both the policy of the page and the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  const stay = (event: { preventDefault: () => void; url?: string }) => {
    const isViewers = contents.getType() === 'remote' && VIEWER.test(event.url ?? '')
    if (!isOwnAddress(event.url ?? '') && !isViewers) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
