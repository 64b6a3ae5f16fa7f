/** What somebody typed, exactly as it was typed: line ends and spaces too, in the direction of its own script. */
export const Said = ({ text, short }: { text: string; short?: boolean }) => (
  <p class={short ? 'said short' : 'said'} dir="auto">
    {text}
  </p>
)
