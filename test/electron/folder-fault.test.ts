import { describe, expect, it } from 'vitest'
import { folderFault } from '../../electron/folder-fault.ts'

const env = { OneDrive: 'C:\\Users\\ruth\\OneDrive', OneDriveCommercial: 'C:\\Users\\ruth\\OneDrive - Harnshire' }

describe('the folder of a vault', () => {
  it.each(['C:\\Users\\ruth\\AppData\\Local\\Footprint', '/home/ruth/.config/Footprint', 'C:\\OneDriver\\Footprint'])(
    'may be %s',
    (folder) => expect(folderFault(folder, env)).toBeNull(),
  )

  it.each(['\\\\server\\home\\ruth', '//server/home/ruth'])('may not be the network share %s', (folder) =>
    expect(folderFault(folder, env)).toContain('network share'),
  )

  it.each([
    'C:\\Users\\ruth\\OneDrive\\Footprint',
    'c:\\users\\RUTH\\onedrive - harnshire\\x',
    'D:\\OneDrive - Council\\Footprint',
    'C:/Users/ruth/Dropbox/Footprint',
    '/Users/ruth/Dropbox',
  ])('may not be the synced folder %s', (folder) => expect(folderFault(folder, env)).toContain('synced folder'))

  it('is not taken for a synced one where OneDrive names no folder', () =>
    expect(folderFault('C:\\Footprint', { OneDrive: '' })).toBeNull())
})
