import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer'

/** What the main process tells a window of its own accord. */
const pushes = ['vault', 'progress', 'room'] as const
type Push = (typeof pushes)[number]

contextBridge.exposeInMainWorld('app', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('call', name, input),
  /** The event itself stays here: it would give the page Electron's own objects. */
  on: (push: Push, listener: (value: unknown) => void) => {
    if (!pushes.includes(push)) throw new Error('no such push')
    const heard = (_event: unknown, value: unknown) => listener(value)
    ipcRenderer.on(push, heard)
    return () => ipcRenderer.off(push, heard)
  },
  /** Where a dropped file lies: a page is not told by itself. */
  pathOf: (file: File) => webUtils.getPathForFile(file),
})
