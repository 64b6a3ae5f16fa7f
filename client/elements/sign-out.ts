import { wipe } from './kept-store.ts'

// An older Safari passes over Clear-Site-Data, so what has not been sent is wiped here too.
function keepNothing() {
  localStorage.clear()
  wipe()
}

// who signs out leaves nothing on the device that has not been sent
document.addEventListener('submit', event => {
  if (event.target instanceof HTMLFormElement && event.target.action.endsWith('/sign-out')) keepNothing()
})

/** On a page where a shared device waits for whoever comes next, after somebody whom the clock signed out. */
class CleanSlate extends HTMLElement {
  connectedCallback(): void {
    keepNothing()
  }
}

customElements.define('clean-slate', CleanSlate)
