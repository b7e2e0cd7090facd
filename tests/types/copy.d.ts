/** What workers and pages tell one another of the copy of the site: hooks/handbook/offline/. */

/** Why a file could not be kept: the site does not send it, or another in its place; it got lost; there is no room. */
interface Failure {
  /** Its address below the site's own; empty where it is about none. */
  path: string;
  why: "changed" | "missing" | "lost" | "full";
}

/** What a worker notes of its version; times in milliseconds since 1970. */
interface Notes {
  since?: number;
  compared?: number;
  /** The version that the site has and this device can't keep; "?" where only its files were seen. */
  newer?: string | undefined;
  failure?: Failure | undefined;
}
