"use strict";
/*
 * A reader's own line before the moves are shown, typed or recorded; and the customer's line, read aloud by a voice that
 * the device itself has. Nothing of it is kept, and nothing leaves the page.
 */
rapport.provide("rehearsal/voice", [], () => {
  /** Return the voice of this device for the page's language, if it has one. @returns {SpeechSynthesisVoice | undefined} */
  const voice = () => {
    const { lang } = document.documentElement;
    return globalThis.speechSynthesis?.getVoices().find((one) => one.localService && one.lang.startsWith(lang));
  };

  /** Whether this page is shown in the document of another, as Material does it. */
  const isGuest = () => {
    const { name = location.href } = performance.getEntriesByType("navigation")[0] ?? {};
    return new URL(name).pathname !== location.pathname;
  };

  class Recording {
    recorder = /** @type {MediaRecorder | undefined} */ (undefined);

    /** @param {HTMLElement} line */
    constructor(line) {
      this.line = line;
      this.button = rapport.find(line, '[data-do="record"]');
      this.words = `${this.button.textContent}`;
      this.forgetting = rapport.find(line, '[data-do="forget"]');
      this.audio = rapport.find(line, "audio", HTMLAudioElement);
      this.button.hidden = !globalThis.MediaRecorder || !navigator.mediaDevices;
      this.button.addEventListener("click", () => (this.recorder ? this.stop() : this.begin()));
      this.forgetting.addEventListener("click", () => this.forget());
      /* Where a host's policy names no recordings, none can be heard. */
      this.audio.addEventListener("error", () => this.audio.hasAttribute("src") && this.refuse());
    }

    async begin() {
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        if (!this.line.isConnected) {
          for (const track of stream.getTracks()) track.stop();
          return;
        }
        this.forget();
        const parts = /** @type {Blob[]} */ ([]);
        const recorder = new MediaRecorder(stream);
        recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
        recorder.addEventListener("stop", () => {
          for (const track of stream.getTracks()) track.stop();
          this.hold(new Blob(parts, { type: recorder.mimeType }));
        });
        recorder.start();
        this.recorder = recorder;
        this.button.textContent = rapport.data(this.button, "stop");
      } catch {
        this.refuse();
      }
    }

    refuse() {
      const said = rapport.find(this.line, "[role=status]");
      said.textContent = rapport.data(said, "refused");
      this.button.hidden = true;
      this.forget();
    }

    stop() {
      this.recorder?.stop();
      this.recorder = undefined;
      this.button.textContent = this.words;
    }

    /** @param {Blob} blob */
    hold(blob) {
      if (!this.line.isConnected) return;
      this.audio.src = URL.createObjectURL(blob);
      this.audio.hidden = this.forgetting.hidden = false;
    }

    forget() {
      if (this.audio.src) URL.revokeObjectURL(this.audio.src);
      this.audio.removeAttribute("src");
      this.audio.hidden = this.forgetting.hidden = true;
    }
  }

  return {
    /* The policy of the other page's document may let nobody record; by itself, this page has its own. */
    asks(box) {
      box.addEventListener("change", () => {
        const isThere = navigator.onLine || navigator.serviceWorker?.controller;
        if (box.checked && globalThis.MediaRecorder && isThere && isGuest()) location.replace("?aloud");
      });
    },
    record: (line) => new Recording(line),
    available: () => voice() !== undefined,
    read(text) {
      speechSynthesis.cancel();
      const said = new SpeechSynthesisUtterance(text);
      said.voice = voice() ?? null;
      said.lang = said.voice?.lang ?? document.documentElement.lang;
      speechSynthesis.speak(said);
    },
    silence: () => globalThis.speechSynthesis?.cancel(),
  };
});
