/** Menus close on a click elsewhere and on Escape; links that name a dialog open it instead of their page. */
addEventListener('click', event => {
  const at = event.target instanceof Element ? event.target : null
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]'))
    if (!menu.contains(at)) menu.open = false
  const link = at?.closest<HTMLElement>('[data-dialog]')
  const dialog = link && document.getElementById(link.dataset.dialog!)
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault()
    dialog.showModal()
  }
})

addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector<HTMLDetailsElement>('details[data-menu][open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

document.getElementById('errors')?.focus()
