/** What Material's bundle takes from the page: hooks/handbook/site/theme.js. */

/** The colours that the reader chose, and the number of the button. */
interface ThemePalette {
  index: number;
  color: Record<string, string>;
}

interface Window {
  __md_get(name: "__palette"): ThemePalette | null;
}
