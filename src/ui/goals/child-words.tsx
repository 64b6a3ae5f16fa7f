/** What a child works for in its own words, in their own direction; the line beside them stands where the page begins. */
export const ChildWords = ({ words }: { words: string }) =>
  words ? (
    <blockquote class="child-words">
      <div dir="auto">{words}</div>
    </blockquote>
  ) : null
