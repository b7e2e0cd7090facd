/** Which version of a page somebody read: hooks/handbook/reading/version.js. Days are written YYYY-MM-DD. */

interface PageChange {
  /** When the reader read the page. */
  at: number;
  /** The days since on which an editor wrote what changed. */
  since: string[];
}

/** An element has what its template says of the page's version: data-page, data-mark, data-dates, data-practice. */
interface PageVersions {
  day(time: number): string;
  /** Keep that this version was read now. */
  read(element: HTMLElement): void;
  /** Return what changed since this reader read the page; undefined where nothing did, or nobody read it. */
  changed(element: HTMLElement): PageChange | undefined;
  tell(element: HTMLElement, change: PageChange): void;
}
