/* Draws tests as their pages do, several tries one after the other: JSON in, JSON out. Run by chances.py. */
const { readFileSync } = require("node:fs");

const { script, tests, sequences, tries, lately } = JSON.parse(readFileSync(0, "utf8"));
globalThis.location = { hash: "" };
globalThis.rapport = { provide: (_name, _needs, make) => Object.assign(globalThis, { draw: make({}) }) };
// biome-ignore lint/security/noGlobalEval: the site's own script, as browsers run it
globalThis.eval(readFileSync(script, "utf8"));

const series = ({ slug, forms, most }, number) => {
  const asked = [];
  for (let place = 0; place < tries; place += 1) {
    const random = globalThis.draw.seeded(`${slug} ${number} ${place}`);
    const before = asked.slice(-lately);
    asked.push(globalThis.draw.drawn(forms, () => false, most, random, before).map(({ id }) => id));
  }
  return asked;
};

const all = tests.map((test) => Array.from({ length: sequences }, (_, number) => series(test, number)));
process.stdout.write(JSON.stringify(all));
