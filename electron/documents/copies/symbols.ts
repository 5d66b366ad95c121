import { html, type Markup } from '../markup.ts'

/** A symbol a copy can have. */
export type SymbolName =
  | 'cloud'
  | 'well'
  | 'next'
  | 'plan'
  | 'talk'
  | 'calendar'
  | 'phone'
  | 'disagree'
  | 'lock'
  | 'question'
  | 'must'
  | 'write'
  | 'people'
  | 'hands'
  | 'scale'

// Own drawings on a grid of 48, so that nothing has to be licensed. A worry has a cloud: a warning triangle is for 999.
const drawings: Readonly<Record<SymbolName, Markup>> = {
  cloud: html`<path d="M14 39h21a9.500 9.500 0 0 0 1.200-18.900A13 13 0 0 0 11.300 20.300 9.500 9.500 0 0 0 14 39Z"/>`,
  well: html`<circle cx="24" cy="24" r="19"/><path d="m14.5 24.5 6.5 7 12.5-14"/>`,
  next: html`<path d="M5 17h21V7l17 17-17 17V31H5Z"/>`,
  plan: html`<path d="M10 8h28v35H10Z"/><path d="M18 4h12v8H18Z"/><path d="m15 20 2 2 4-4M25 21h8M15 28l2 2 4-4M25 29h8M15 36l2 2 4-4M25 37h8"/>`,
  talk: html`<path d="M5 8h29v19H18l-8 7v-7H5Z"/><path d="M38 18h5v17h-4v6l-7-6H21v-4"/><path d="M12 15h15M12 21h10"/>`,
  calendar: html`<path d="M6 10h36v32H6Z"/><path d="M6 19h36M15 5v9M33 5v9"/><path d="m16 30 5 5 10-10"/>`,
  phone: html`<path d="M14 6 8 9c-2 14 12 31 28 32l5-6-9-7-5 4c-4-2-8-7-9-11l5-4Z"/>`,
  disagree: html`<path d="M5 7h38v26H22l-10 9v-9H5Z"/><path d="m18 14 12 12M30 14 18 26"/>`,
  lock: html`<path d="M10 21h28v22H10Z"/><path d="M16 21v-6a8 8 0 0 1 16 0v6"/><circle cx="24" cy="30" r="2.500"/><path d="M24 32v5"/>`,
  question: html`<circle cx="24" cy="24" r="19"/><path d="M18 19c0-4 2.500-6 6-6s6 2 6 5.500c0 5-6 4.500-6 9.500"/><circle cx="24" cy="34.500" r="1.700" fill="currentColor" stroke="none"/>`,
  must: html`<path d="M11 5h26a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H11a6 6 0 0 1-6-6V11a6 6 0 0 1 6-6Z"/><path d="M24 13v14" stroke-width="4"/><circle cx="24" cy="34.500" r="2.400" fill="currentColor" stroke="none"/>`,
  write: html`<path d="M31 8 40 17 17 40 6 42l2-11Z"/><path d="m27 12 9 9"/>`,
  people: html`<circle cx="13" cy="15" r="5.5"/><circle cx="35" cy="15" r="5.5"/><circle cx="24" cy="20" r="6"/><path d="M3 38c0-8 4-13 10-13"/><path d="M45 38c0-8-4-13-10-13"/><path d="M13 43c0-9 4-14 11-14s11 5 11 14Z"/>`,
  hands: html`<path d="M24 42C14 35 8 29 8 23V11l6 5v7l4 4"/><path d="M24 42c10-7 16-13 16-19V11l-6 5v7l-4 4"/><circle cx="24" cy="13" r="5.500"/>`,
  scale: html`<path d="M4 30h40M4 25v10M14 26v8M24 25v10M34 26v8M44 25v10"/><path d="m24 21-5-9h10Z" fill="currentColor"/>`,
}

/** A symbol that says nothing the words beside it do not; `size` in millimetres, beside a heading as high as its text. */
export const symbol = (name: SymbolName, size: number | null = null): Markup =>
  html`<svg class="${size === null ? 'ico' : 'big'}" aria-hidden="true" viewBox="0 0 48 48" width="${size === null ? '1.15em' : `${size}mm`}" height="${size === null ? '1.15em' : `${size}mm`}" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">${drawings[name]}</svg>`

/** A box to tick with a pen. */
export const tickBox: Markup = html`<svg class="tick" role="img" aria-label="Box to tick" viewBox="0 0 20 20" width="6mm" height="6mm"><rect x="1.5" y="1.5" width="17" height="17" rx="2.5" fill="#fff" stroke="#16191c" stroke-width="1.3"/></svg>`
