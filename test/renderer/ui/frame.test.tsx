// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { Frame, type NavItem } from '../../../renderer/ui/frame.tsx'
import type { StatusBarFacts } from '../../../renderer/ui/status-bar.tsx'

afterEach(cleanup)

const nav: NavItem[] = [
  { id: 'today', label: 'Today', to: '/', icon: null },
  { id: 'alerts', label: 'Alerts', to: '/alerts', icon: null, badge: { count: 1, text: '1 reply overdue' } },
  { id: 'settings', label: 'Settings', to: '/settings', icon: null, isLast: true },
]
const status: StatusBarFacts = {
  saved: { text: 'Saved 08:51:40', tone: 'calm' },
  offline: { text: 'Offline OK', tone: 'calm' },
  backup: { text: 'Backup 3 days old', tone: 'dueSoon' },
  outbox: { text: '2 Mosaic packs, 1 return', tone: 'calm' },
}

const asked: string[] = []

const show = (isPractice = false, facts = status) =>
  render(
    <MemoryRouter>
      <Frame
        user={{ name: 'Ruth Adeyemi' }}
        nav={nav}
        current="today"
        onLock={() => asked.push('lock')}
        onGoTo={() => asked.push('go to')}
        isPractice={isPractice}
        status={facts}
      >
        <h1>Today</h1>
        <button type="button">Give a reason</button>
        <aside data-pane tabIndex={-1}>
          Working
        </aside>
      </Frame>
    </MemoryRouter>,
  )

it('names every part of the window and the screen that is open', () => {
  show()
  const rail = screen.getByRole('navigation', { name: 'Main' })
  expect(within(rail).getByRole('link', { current: 'page' }).textContent).toBe('Today')
  expect(screen.getByRole('main').textContent).toContain('Today')
  expect(screen.getByRole('banner').textContent).toContain('Ruth Adeyemi')
})

it('counts what needs a person without changing the name of the link', () => {
  show()
  const alerts = screen.getByRole('link', { name: 'Alerts', description: '1 reply overdue' })
  expect(alerts.getAttribute('href')).toBe('/alerts')
})

it('tells in the status bar what is saved, backed up and still on this laptop', () => {
  show()
  const bar = screen.getByRole('contentinfo', { name: 'Status' })
  for (const text of [
    'Saved 08:51:40',
    'Offline OK',
    'Backup 3 days old',
    'Not yet off this laptop: 2 Mosaic packs, 1 return',
  ]) {
    expect(bar.textContent).toContain(text)
  }
})

it('reads out at once that something could not be saved', () => {
  show(false, { ...status, saved: { text: 'Not saved: disk is full', tone: 'overdue' } })
  expect(screen.getByRole('alert').textContent).toContain('Not saved: disk is full')
})

it('locks and opens the palette from the title bar', async () => {
  asked.length = 0
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Go to or do anything' }))
  await userEvent.click(screen.getByRole('button', { name: 'Lock' }))
  expect(asked).toEqual(['go to', 'lock'])
})

it('goes round the panes with F6, and back with Shift+F6', async () => {
  show()
  const seen: (string | null | undefined)[] = []
  for (let press = 0; press < 6; press += 1) {
    await userEvent.keyboard('{F6}')
    seen.push(document.activeElement?.textContent?.slice(0, 13))
  }
  expect(seen).toEqual(['Go to or do a', 'Today', 'Give a reason', 'Working', 'Saved 08:51:4', 'Go to or do a'])
  await userEvent.keyboard('{Shift>}{F6}{/Shift}')
  expect(document.activeElement).toBe(screen.getByRole('contentinfo'))
})

it('skips to the main content', async () => {
  show()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
})

it('marks practice data on the screen and once in words', () => {
  show(true)
  expect(within(screen.getByRole('banner')).getByText('Practice')).toBeTruthy()
  expect(screen.getByText('PRACTICE').closest('[aria-hidden=true]')).not.toBeNull()
  cleanup()
  show(false)
  expect(screen.queryByText(/practice/i)).toBeNull()
})
