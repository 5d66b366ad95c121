import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from './api.ts'
import { App } from './app.tsx'
import { ThemedRoot } from './ui/theme.tsx'
import './styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <ThemedRoot>
      <QueryClientProvider client={newQueryClient()}>
        <App />
      </QueryClientProvider>
    </ThemedRoot>
  </StrictMode>,
)
