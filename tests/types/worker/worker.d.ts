/** What worker/list.js puts before the service worker. */

/** Of the list: the first digits of its SHA-256. */
declare const VERSION: string;

/** Each file's address below the site's own -> the first digits of its content's SHA-256. */
declare const FILES: Record<string, string>;

/** How many of them a first visit keeps. */
declare const FIRST: number;

interface WorkerNavigator {
  /** Network Information API: not in every browser. */
  readonly connection?: { readonly saveData?: boolean };
}

/* The scope of a service worker, which TypeScript takes for that of any worker. */
declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
  name: Name,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => void,
): void;
