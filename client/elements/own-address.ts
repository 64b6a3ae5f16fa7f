// a page that answers a form can have an address of its own: asked for again, it is read, and nothing is sent twice
const { address } = document.documentElement.dataset
if (address) history.replaceState(history.state, '', address)
