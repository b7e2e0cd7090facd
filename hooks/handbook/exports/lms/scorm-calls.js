"use strict";
/* Calls to the API that a SCORM system puts into a window around the page (SCORM 1.2 RTE 3.2; SCORM 2004 RTE 3.1). */
rapport.provide("lms/scorm-calls", ["lms/fault"], ({ "lms/fault": Fault }) => {
  const HIGHEST = 20; // windows to look through for the system's API
  const LOOKS = 30; // times to look again, for it may come after us
  const PAUSE = 100; // milliseconds between them
  const FAILED = "102"; // the system could not begin

  /**
   * Return the API in this window, those around it, or those around the one that opened it.
   * @param {ScormVersion["api"]} name
   */
  function find(name) {
    for (const start of [/** @type {ScormWindow} */ (window), /** @type {ScormWindow | null} */ (window.opener)]) {
      for (let [place, left] = [start, HIGHEST]; place && left; left -= 1) {
        try {
          if (place[name]) return place[name];
          if (place.parent === place) break;
          place = place.parent;
        } catch {
          break; // a window of another site
        }
      }
    }
    return undefined;
  }

  /** @implements {ScormCalls} */
  return class {
    api = /** @type {ScormApi | undefined} */ (undefined);
    begun = false;

    /** @param {ScormVersion} version */
    constructor(version) {
      this.version = version;
    }

    /**
     * Find the API and begin. A frame that was loaded again finds its visit begun, or ended.
     * @throws {Fault} absent, expired or unreachable
     */
    async initialize() {
      for (let look = 0; look < LOOKS && !this.api; look += 1) {
        this.api = find(this.version.api);
        if (!this.api) await new Promise((done) => setTimeout(done, PAUSE));
      }
      if (!this.api) throw new Fault("absent");
      if (!this.begun && !this.does("Initialize", "")) this.goOn();
      this.begun = true;
    }

    goOn() {
      const error = this.error();
      if (!error || error === FAILED) throw new Fault("unreachable");
      if (!this.version.begun.includes(error) || !this.get(this.version.learner)) throw new Fault("expired");
    }

    /**
     * @param {string} name
     * @param {string[]} given
     * @throws {Fault} unreachable
     */
    call(name, ...given) {
      try {
        return String(this.api?.[this.version.verb(name)](...given) ?? "");
      } catch {
        throw new Fault("unreachable");
      }
    }

    /** @param {string} name @throws {Fault} unreachable */
    get(name) {
      return this.call("GetValue", name);
    }

    /** Whether the last call failed, as far as the system says. */
    error() {
      const { api } = this;
      const name = this.version.verb("GetLastError");
      const code = api && name in api ? `${api[name]() ?? ""}` : "";
      return code === "0" ? "" : code;
    }

    /**
     * Some systems answer nothing where they mean "true".
     * @param {string} name
     * @param {string[]} given
     * @throws {Fault} unreachable
     */
    does(name, ...given) {
      const said = this.call(name, ...given);
      return said === "" ? !this.error() : said !== "false";
    }

    /** @param {string} name @param {string | number} value @throws {Fault} refused or unreachable */
    set(name, value) {
      if (!this.does("SetValue", name, String(value))) throw new Fault("refused");
    }

    /** @param {[name: string, value: string | number][]} values that a system need not know @throws {Fault} unreachable */
    offer(...values) {
      return values.every(([name, value]) => this.does("SetValue", name, String(value)));
    }

    /** @throws {Fault} unreachable */
    commit() {
      if (!this.does("Commit", "")) throw new Fault("unreachable");
    }
  };
});
