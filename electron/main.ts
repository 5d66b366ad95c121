import { join } from 'node:path'
import { app, type BrowserWindow, clipboard as board, dialog, powerMonitor } from 'electron/main'
import { lockOnLeaving } from './auto-lock.ts'
import { ClipboardKeeper } from './clipboard-keeper.ts'
import { clockFrom } from './clock.ts'
import { closePrintWindows } from './documents/print-window.ts'
import { explain } from './explain.ts'
import { takeOwnFolder } from './folders.ts'
import { ImportHost } from './import-host.ts'
import { listen } from './ipc.ts'
import { openLog } from './log.ts'
import type { RoomView } from './room-view.ts'
import { VaultKeeper } from './vault-keeper.ts'
import { lockContents, lockSession, registerOrigin, servePage, stayOffline } from './windows/lockdown.ts'
import { openMainWindow, recoverWindow } from './windows/main-window.ts'
import { setMenu } from './windows/menu.ts'
import { roomViewOf } from './windows/open-room-view.ts'
import { prepareWall } from './windows/wall-window.ts'

const fault = takeOwnFolder()
if (fault) {
  dialog.showErrorBox('Footprint cannot start here', fault)
  app.exit(1)
}
// A second instance must not even open the folder: it would share the first one's database.
if (!app.requestSingleInstanceLock()) app.exit(0)
registerOrigin()
stayOffline()

if (app.isPackaged) {
  delete process.env.FOOTPRINT_NOW
  delete process.env.FOOTPRINT_WALL
}
const now = clockFrom(process.env.FOOTPRINT_NOW)
const log = openLog(app.getPath('logs'), now)

const giveUp = (error: unknown) => {
  explain(error, 'main', log)
  dialog.showErrorBox('Footprint has to close', 'What was saved is safe. Open Footprint again to go on.')
  app.exit(1)
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)

app.on('web-contents-created', (_event, contents) => lockContents(contents))

const start = async () => {
  log({ event: 'start', version: app.getVersion() })
  lockSession(log)
  const pages = join(import.meta.dirname, '../renderer')
  servePage(pages)
  prepareWall(pages, log)
  let main: BrowserWindow | undefined
  let room: RoomView | undefined
  // To the one window that may ask: what it hears names people, and the wall is another.
  const tell = (push: string, value: unknown) => {
    if (main && !main.isDestroyed()) main.webContents.send(push, value)
  }
  const imports = new ImportHost(now)
  const clipboard = new ClipboardKeeper(board)
  const keeper = new VaultKeeper(log, now, (status) => {
    if (status.state !== 'open') {
      room?.lock()
      imports.cancel()
      imports.forget()
      closePrintWindows()
      void clipboard.clear()
    }
    tell('vault', status)
  })
  lockOnLeaving(powerMonitor, {
    lock: (reason) => void keeper.lock(reason),
    isTalking: () => room?.isTalking() ?? false,
  })
  setMenu(() => void keeper.lock('person'))
  const window = await openMainWindow((made) => {
    main = made
    room = roomViewOf({ window: made, keeper, tell, isTrial: process.env.FOOTPRINT_WALL === 'window' })
    listen({ window: made, keeper, imports, clipboard, room, tell }, log)
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  // Windows ends programs soon after it says so, and a person may still call the signing out off.
  window.on('query-session-end', () => void keeper.lock('signOut'))
  recoverWindow(window, log, giveUp)
  app.on('will-quit', (event) => {
    event.preventDefault() // until the vault has written back and ended
    const quit = () => {
      log({ event: 'quit' })
      app.exit(0)
    }
    void Promise.all([keeper.lock('person'), clipboard.clear()]).then(quit, quit)
  })
}

void app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())
