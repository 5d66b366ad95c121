import { contextBridge, ipcRenderer } from 'electron/renderer'

// The wall is shown to, and asks nothing: there is no way from its page back into the app.
contextBridge.exposeInMainWorld('wall', {
  on: (listener: (message: unknown) => void) => {
    ipcRenderer.on('wall', (_event, message: unknown) => listener(message))
  },
})
