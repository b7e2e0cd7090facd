// Index the same pages with lunr and MiniSearch, ask both the same queries, and tell bytes, figures and ms as JSON.
// Arguments: a file with {pages: [{id, title, keywords}], queries: [{query, relevant}]}.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import lunr from "lunr";
import MiniSearch from "minisearch";

const { pages, queries } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const BOOST = { title: 8, keywords: 8 }; // as ours weighs them
const DEPTH = 10;
const packed = (text) => gzipSync(text, { level: 9 }).length;
const source = (name) => packed(readFileSync(new URL(`node_modules/${name}`, import.meta.url)));

function withLunr() {
  const index = lunr(function () {
    this.ref("id");
    for (const [field, boost] of Object.entries(BOOST)) this.field(field, { boost });
    pages.forEach((page) => this.add(page));
  });
  const words = (query) => lunr.tokenizer(query.replace(/[^\p{L}\p{N}' ]/gu, " ")).map(String);
  const ask = (query) => index.query((q) => {
    for (const word of words(query)) {
      q.term(word, { boost: 10 });
      q.term(word, { boost: 5, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      if (word.length > 3) q.term(word, { boost: 1, editDistance: word.length > 5 ? 2 : 1 });
    }
  }).map((hit) => hit.ref);
  return [source("lunr/lunr.min.js"), JSON.stringify(index), ask, (text) => lunr.Index.load(JSON.parse(text))];
}

function withMiniSearch() {
  const options = { fields: Object.keys(BOOST), idField: "id" };
  const index = new MiniSearch(options);
  index.addAll(pages);
  const settings = { boost: BOOST, prefix: true, fuzzy: 0.2, combineWith: "OR" };
  const ask = (query) => index.search(query, settings).map((hit) => hit.id);
  return [source("minisearch/dist/umd/index.js"), JSON.stringify(index), ask, (text) => MiniSearch.loadJSON(text, options)];
}

function measure([engine, index, ask, load]) {
  const begun = performance.now();
  load(index);
  const loaded = performance.now();
  const places = queries.map(({ query, relevant }) => ask(query).slice(0, DEPTH).findIndex((id) => relevant.includes(id)) + 1);
  const asked = performance.now();
  const share = (fits) => places.filter(fits).length / (places.length || 1);
  return {
    engine,
    index: packed(index),
    load: loaded - begun,
    query: (asked - loaded) / (places.length || 1),
    hit1: share((place) => place === 1),
    hit3: share((place) => place > 0 && place <= 3),
    mrr: places.reduce((sum, place) => sum + (place ? 1 / place : 0), 0) / (places.length || 1),
  };
}

console.log(JSON.stringify({ lunr: measure(withLunr()), MiniSearch: measure(withMiniSearch()) }));
