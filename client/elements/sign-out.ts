import { wipe } from './kept-store.ts'

// who signs out leaves nothing on the device that has not been sent
document.addEventListener('submit', event => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.action.endsWith('/sign-out')) return
  localStorage.clear()
  wipe()
})
