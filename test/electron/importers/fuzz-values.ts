import type { Dice } from './fuzz-dice.ts'

const hostile = [
  '',
  ' ',
  '-1',
  '0',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(A1)',
  '+44 116 496 0000',
  '\u0000',
  'A\u0001\u0007B',
  '\u202egnp.exe',
  '\ufeff',
  '\ud800',
  '\u00a0\u2003',
  'O’Neill “Ada”',
  'Zoë Łuczak 😀',
  '#N/A',
  '#REF!',
  'NULL',
  'SSD_PH',
  '01/01/0000',
  '00/00/0000',
  '31/12/9999',
  '29/02/2023',
  '2026-13-45',
  '0001-01-01',
  '12/06/18',
  '15/03/2015 00:00:00',
  '2026-05-07T10:30:00Z',
  'Mar 15 2015 12:00AM',
  '45000',
  '-2958466',
  '1e309',
  '999999999999999999999',
  '9999999.0',
  '0012345',
  'NaN',
  'true',
  '<script>alert(1)</script>',
  ']]>',
  '&lol9;',
  '"',
  '""",',
  "'; DROP TABLE child; --",
  '../../etc/passwd',
  'CON',
  'line one\r\nline two',
  'tab\there',
  'PN9',
  'PN0',
  'X1',
  'S',
  'E4A',
  'V3',
  'A5',
  'Neglect; Emotional abuse',
  'a) Yes',
  'Y',
  'N',
] as const

const megabyte = 1024 * 1024

/** A value no form would take: now and then one of ten megabytes, or one long enough to be cut. */
export function hostileValue(dice: Dice): string {
  if (dice.onceIn(150)) return 'x'.repeat(10 * megabyte)
  if (dice.onceIn(40)) return 'ab '.repeat(dice.pick([200, 11_000, 50_000]))
  return dice.pick(hostile)
}

/** Bytes changed, lost, repeated or put in anywhere. */
export function changeBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  const [from, length] = [dice.below(buffer.length + 1), 1 + dice.below(Math.max(1, buffer.length >> 3))]
  const chunk = buffer.subarray(from, from + length)
  switch (dice.below(6)) {
    case 0:
      for (let flips = 1 + dice.below(8); flips > 0; flips -= 1) flip(dice, buffer)
      return buffer
    case 1:
      return buffer.subarray(0, from)
    case 2:
      return Buffer.concat([buffer.subarray(0, from), buffer.subarray(from + length)])
    case 3:
      return Buffer.concat([buffer.subarray(0, from), chunk, chunk, buffer.subarray(from + length)])
    case 4:
      return Buffer.concat([buffer.subarray(0, from), Buffer.alloc(1 + dice.below(40)), buffer.subarray(from)])
    default:
      return Buffer.concat([buffer.subarray(from), buffer.subarray(0, from)])
  }
}

function flip(dice: Dice, buffer: Buffer): void {
  if (buffer.length > 0) buffer[dice.below(buffer.length)] = dice.below(256)
}
