/** Why a folder cannot hold a vault, in words for the person, or null when it can. */
export function folderFault(folder: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const plain = withSlashes(folder)
  if (plain.startsWith('//')) return 'The vault cannot lie on a network share: it must be on this laptop.'
  const synced = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((root) => root !== undefined)
  const isInside = (root: string) => root !== '' && `${plain}/`.startsWith(`${withSlashes(root).replace(/\/+$/, '')}/`)
  if (synced.some(isInside) || /\/(dropbox|google drive|icloud ?drive|onedrive( - [^/]*)?)\//.test(`${plain}/`))
    return 'The vault cannot lie in a synced folder such as OneDrive: copies of an open database are damaged copies.'
  return null
}

const withSlashes = (path: string) => path.toLowerCase().replaceAll('\\', '/')
