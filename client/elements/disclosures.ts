/** Menus close on a click elsewhere and on Escape. */
addEventListener('click', event => {
  const at = event.target instanceof Element ? event.target : null
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]'))
    if (!menu.contains(at)) menu.open = false
})

addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector<HTMLDetailsElement>('details[data-menu][open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

document.getElementById('errors')?.focus()
