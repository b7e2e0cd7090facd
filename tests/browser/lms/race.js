/*
 * Races a submission against slow saves, `times` times with the adapter `kind`: answers change, the test is submitted,
 * the page goes away, whenever; then visits follow until nothing waits. Returns what was lost or sent twice.
 */
async ({ kind, times, seed, parts, systems }) => {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' generator
    return state / 2 ** 32;
  };
  const dice = (share) => random() < share;
  const pause = (most) => new Promise((done) => setTimeout(done, random() * most));
  const { Scorm, Records } = systems({ dice, pause });
  const MOST_VISITS = 60;
  const old = kind !== "scorm-2004";
  const element = document.createElement("div");
  Object.assign(element.dataset, { revision: "1", perPractice: "", lrsOrigins: "", origins: location.origin });
  Object.defineProperty(navigator, "locks", { value: undefined }); // a page that is gone holds none

  let relay = () => {}; // of the visit that is on

  /** What the page of a dispatch package does, as lms/relay.js: it is of the same site here, and speaks for itself. */
  function around(system) {
    const adapter = parts["lms/scorm"]["scorm-1.2"]();
    const mine = system.visit;
    const answer = (message) => window.parent.answer(message);
    return async ({ data }) => {
      if (data.type === "rapport:ready") return answer({ type: "rapport:hello", id: data.id });
      await pause(data.name === "save" ? 40 : 6);
      if (mine !== system.visit) return; // its page is gone
      let told;
      try {
        const { text, ...result } = Object(data.argument);
        const value = await { begin: () => adapter.begin(), save: () => adapter.save(data.argument), result: () => adapter.result(result, text) }[data.name]();
        told = { value };
      } catch (error) {
        told = { reason: error.reason ?? `${error}` };
      }
      await pause(6);
      if (mine === system.visit) answer({ type: "rapport:reply", id: data.id, ...told });
    };
  }

  function launch(system) {
    system.visit = (system.visit ?? 0) + 1;
    const quiz = { element, forms: [], items: [], seed: "a", typeOf: () => ({}), begin() {} };
    const { visit } = system;
    if (kind === "cmi5") window.fetch = (address, settings) => system.fetch(`${address}`, settings, visit);
    else system.launch(window, old);
    if (kind === "dispatch") {
      window.parent.removeEventListener("message", relay);
      relay = around(system);
      window.parent.addEventListener("message", relay);
    }
    const make = parts[`lms/${kind.split("-")[0]}`][kind];
    const adapter = make({ element, ask: async () => true });
    if (kind === "dispatch") {
      for (const name of ["post", "hear"]) {
        const act = adapter[name];
        /* The pages of all visits share one window here; one that is gone says and hears nothing. */
        adapter[name] = (...given) => (visit === system.visit ? act.apply(adapter, given) : new Promise(() => {}));
      }
    }
    const connect = async () => {
      if (!delivery.launch) await delivery.join(parts["lms/shapes"].launch(await adapter.begin()));
    };
    const attempt = new parts["lms/attempt"](quiz);
    const delivery = new parts["lms/delivery"]({ attempt, adapter, isGuest: false, connect, recorded() {}, tell() {} });
    return { quiz, adapter, delivery };
  }

  /** As lms/session.js: what is unsent is looked for where the launch itself names the learner. */
  async function begin({ adapter, delivery }) {
    if (adapter.learner) await delivery.unsent.join(adapter.learner);
  }

  async function leave({ adapter, delivery }) {
    delivery.ended = true;
    delivery.channel?.close();
    for (const lane of [delivery.results, delivery.saves]) clearTimeout(lane.timer);
    const left = Promise.resolve().then(() => adapter.leave(1)).catch(() => {});
    await Promise.race([left, pause(30)]);
  }

  function submitted(delivery, id, passed) {
    const words = { stem: "Which?", choices: { a: "This", b: "That" }, targets: {} };
    const question = { id, practice: "race", paired: false, kind: "choice", given: { a: "on" }, wanted: { a: "on" }, right: passed };
    const score = passed ? 100 : 40;
    const made = { id: parts["lms/ids"].made(), at: Date.now(), seconds: 1, score, scaled: score / 100, passed };
    void delivery.submit({ ...made, questions: [{ ...question, ...words }] });
  }

  async function once(number) {
    element.dataset.quiz = `race-${number}`;
    const system = kind === "cmi5" ? new Records() : new Scorm();
    let visit = launch(system);
    await begin(visit);
    void visit.delivery.results.run();
    await pause(20);
    const passed = dice(0.7);
    const changes = 1 + Math.floor(random() * 4);
    const when = Math.floor(random() * (changes + 1));
    for (let change = 0; change <= changes; change += 1) {
      if (change === when) submitted(visit.delivery, `question-${number}`, passed);
      visit.quiz.seed += "a";
      visit.delivery.write();
      await pause(15);
    }
    if (dice(0.5)) await visit.delivery.send();
    /* A result that nobody may send before the learner is known is kept by nothing but its page: wait for that. */
    for (let tries = 0; !visit.delivery.launch && tries < 500; tries += 1) {
      void visit.delivery.send();
      await pause(20);
    }
    await pause(30);
    await leave(visit);
    let visits = 1;
    do {
      visit = launch(system);
      await begin(visit);
      for (let tries = 0; tries < 20 && (tries === 0 || visit.delivery.results.trouble || visit.delivery.waiting().length || !visit.delivery.launch); tries += 1)
        await visit.delivery.results.run();
      await leave(visit);
      await pause(20);
      visits += 1;
    } while ((!visit.delivery.launch || visit.delivery.unsent.results().length) && visits < MOST_VISITS);
    const { verdicts, answers } = system.told();
    const wanted = passed ? "passed" : "failed";
    const isRight = verdicts.join() === wanted && answers.join() === `question-${number}`;
    return isRight ? undefined : { number, passed, visits, verdicts, answers };
  }

  const wrong = [];
  for (let number = 0; number < times; number += 1) {
    const found = await once(number);
    if (found) wrong.push(found);
  }
  return wrong;
}
