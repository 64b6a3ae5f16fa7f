/** Copies the text of its field with one press, and says so on the button. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const field = this.querySelector('textarea')
    if (!button || !field || !navigator.clipboard) return
    button.hidden = false
    const label = button.textContent
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value)
      button.textContent = button.dataset.copied ?? label
      setTimeout(() => {
        button.textContent = label
      }, 2_000)
    })
  }
}

customElements.define('copy-text', CopyText)
