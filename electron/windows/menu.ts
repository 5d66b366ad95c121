import { app, Menu, type MenuItemConstructorOptions } from 'electron/main'

/**
 * The application menu: hidden on Windows and Linux, where its keys still work; on macOS it is the system's own.
 * No reload and no developer tools in a packaged app.
 */
export function setMenu(lock: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        { label: 'Lock', accelerator: 'CommandOrControl+Shift+L', click: lock },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ]
  if (!app.isPackaged) template.push({ label: 'Develop', submenu: [{ role: 'toggleDevTools' }] })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
