/** The copy of the site that a browser keeps: hooks/handbook/offline/. */

/** What a worker tells of its copy; those of older versions told `kept` and `all` alone, in files. */
interface Told extends Notes {
  version?: string;
  kept: number;
  all: number;
}

/**
 * "fetching" the first version; "current"; a newer one is "coming" or "waiting"; the newest is "unkept"; the site is
 * "unreached"; "none" is kept.
 */
type CopyState = "fetching" | "current" | "coming" | "waiting" | "unkept" | "unreached" | "none";

interface Standing extends Partial<Told> {
  state: CopyState;
}

/** The worker that keeps the site. */
interface Offline {
  /** The address of the site. */
  readonly site: URL;
  /** The registration, once it is there. */
  worker: ServiceWorkerRegistration | undefined;
  /** Return whether the reader wants nothing kept, where something could be. */
  refused(): boolean;
  /** @throws {Error} where the browser keeps nothing; another call tries again. */
  registration(): Promise<ServiceWorkerRegistration>;
  /** Ask a worker; undefined if there is none, or if it does not tell in time. */
  ask(
    worker: ServiceWorker | null | undefined,
    what: "tell" | "keep everything" | "take over" | Notes,
  ): Promise<Told | undefined>;
  /** Take the copy out of the browser, and keep none. */
  forget(): Promise<void>;
  /** Keep one again. */
  again(): void;
}

interface OfflineComparing {
  /** Compare the copy with the site, unless that was done within so many milliseconds. */
  look(holds?: number): Promise<void>;
  /** Compare at once, and try anew what failed. */
  retry(): Promise<void>;
  /** Call the listener with how the copy stands, now and whenever that changes, for as long as the element is shown. */
  follow(element: HTMLElement, listener: (standing: Standing) => void): void;
}
