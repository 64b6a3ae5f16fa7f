// After a drop the page comes anew: it stays where it was, and the card that was moved has the focus.

const key = 'board-place'
const regionOf = (board: HTMLElement) => board.querySelector('.board-scroll')!

export function keepPlace(board: HTMLElement): void {
  const { scrollLeft, scrollTop } = regionOf(board)
  sessionStorage.setItem(key, JSON.stringify({ top: scrollY, scrollLeft, scrollTop }))
}

/** A refusal has no card in its address: then what was refused is read first. */
export function returnToPlace(board: HTMLElement): void {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  const card = document.getElementById(location.hash.slice(1))
  if (!kept || !card || !board.contains(card)) return
  // the address leads the browser to the card once all has come, and that would undo it
  const soon = () => requestAnimationFrame(() => settle(board, card, kept))
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

function settle(board: HTMLElement, card: HTMLElement, kept: string): void {
  const { top, scrollLeft, scrollTop } = JSON.parse(kept)
  regionOf(board).scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' })
  scrollTo({ top, behavior: 'instant' })
  const grip = card.querySelector<HTMLElement>('.meet-grip') ?? card
  grip.focus({ preventScroll: true })
  grip.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
}
