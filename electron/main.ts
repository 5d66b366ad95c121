import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron/main'
import { clockFrom } from './clock.ts'
import { closePrintWindows } from './documents/print-window.ts'
import { takeOwnFolder } from './folders.ts'
import { ImportHost } from './import-host.ts'
import { listen } from './ipc.ts'
import { framesOf, openLog } from './log.ts'
import { VaultKeeper } from './vault-keeper.ts'
import { lockContents, lockSession, registerOrigin, servePage } from './windows/lockdown.ts'
import { openMainWindow } from './windows/main-window.ts'
import { setMenu } from './windows/menu.ts'

// A second instance must not even open the folder: it would share the first one's database.
takeOwnFolder()
if (!app.requestSingleInstanceLock()) app.exit(0)
registerOrigin()
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')

if (app.isPackaged) delete process.env.FOOTPRINT_NOW
const now = clockFrom(process.env.FOOTPRINT_NOW)
const log = openLog(app.getPath('logs'), now)

process.on('uncaughtException', (error) => {
  log({ event: 'unexpected', operation: 'main', code: error.name, stack: framesOf(error) })
  dialog.showErrorBox('Footprint has to close', 'What was saved is safe. Open Footprint again to go on.')
  app.exit(1)
})

app.on('web-contents-created', (_event, contents) => lockContents(contents))

const start = async () => {
  log({ event: 'start', version: app.getVersion() })
  lockSession(log)
  servePage(join(import.meta.dirname, '../renderer'))
  const tell = (push: string, value: unknown) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(push, value)
  }
  const imports = new ImportHost(now)
  const keeper = new VaultKeeper(log, now, (status) => {
    if (status.state !== 'open') {
      imports.cancel()
      closePrintWindows()
    }
    tell('vault', status)
  })
  keeper.watch()
  setMenu(() => void keeper.lock('person'))
  const window = await openMainWindow((made) => listen({ window: made, keeper, imports, tell }, log))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => log({ event: 'renderer-gone', code: reason }))
  app.on('will-quit', (event) => {
    event.preventDefault() // until the vault has written back and ended
    void keeper.lock('person').finally(() => {
      log({ event: 'quit' })
      app.exit(0)
    })
  })
}

void app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())
