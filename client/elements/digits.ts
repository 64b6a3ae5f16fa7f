/** A text with the digits that the page gives its element: to ask the browser for those of a language takes a cheap phone longer. */
export function digitsOf(element: HTMLElement, text: string): string {
  const own = [...(element.getAttribute('digits') ?? '')]
  return text.replace(/\d/g, digit => own[Number(digit)] ?? digit)
}
