import type { ChildTool } from './map.ts'

/** One of the answers a tool has room for. */
export type ToolField = 'worries' | 'goodThings' | 'dreams'

/** What each tool asks a child, in the order it is asked, and what it is called there. */
export const childToolFields: Readonly<
  Record<ChildTool['tool'], readonly { readonly field: ToolField; readonly label: string }[]>
> = {
  threeHouses: [
    { field: 'worries', label: 'House of worries' },
    { field: 'goodThings', label: 'House of good things' },
    { field: 'dreams', label: 'House of dreams' },
  ],
  wishes: [{ field: 'dreams', label: 'Wishes' }],
  wordsAndPictures: [
    { field: 'worries', label: 'What people are worried about' },
    { field: 'goodThings', label: 'Who helps, and how' },
    { field: 'dreams', label: 'What happens next' },
  ],
}
