"""A save and a result under way at once: what the system keeps names the result, or it would be sent again."""

import pytest
from playwright.sync_api import Browser, Frame

from browser.lms.parts import frame_of_parts, with_parts

SLOW = """async ({ parts }) => {
  const element = document.createElement('div');
  element.dataset.origins = location.origin;
  const adapter = parts['lms/dispatch'].dispatch({ element, ask: async () => true });
  const done = [];
  window.parent.addEventListener('message', ({ data: { type, id, name } }) => {
    if (type === 'rapport:ready') window.parent.answer({ type: 'rapport:hello', id });
    else setTimeout(() => {
      done.push(name);
      window.parent.answer({ type: 'rapport:reply', id });
    }, name === 'save' ? 200 : 0);
  });
  await adapter.begin();
  await Promise.all([adapter.save('old'), adapter.result({}, 'new')]);
  return done;
}"""
DURING = """async ({ parts, works }) => {
  const element = document.createElement('div');
  Object.assign(element.dataset, { revision: '1', quiz: 'order', perPractice: '' });
  const attempt = new parts['lms/attempt']({ element, forms: [], items: [], seed: 'a' });
  const calls = [];
  const turn = () => new Promise((done) => setTimeout(done, 50));
  let begun;
  const telling = new Promise((done) => { begun = done; });
  const adapter = {
    async result() {
      begun();
      await turn();
      calls.push('result');
      if (!works) throw new Error('not taken');
    },
    async save(text) {
      attempt.read(text);
      calls.push(attempt.has('made-here'));
    },
  };
  window.reportError = () => {};
  const idle = { connect() {}, recorded() {}, tell() {} };
  const delivery = new parts['lms/delivery']({ attempt, adapter, isGuest: true, ...idle });
  await delivery.join({ learner: 'ada', records: true });
  void delivery.submit({ id: 'made-here', at: 1, seconds: 1, score: 90, scaled: 0.9, passed: true, questions: [] });
  await telling;
  delivery.write();
  for (let turns = 0; turns < 10; turns += 1) await turn();
  clearTimeout(delivery.results.timer);
  delivery.channel?.close();
  return calls;
}"""

# Two pages after each other, each of which greets the page around and begins.
NUMBERED = """async ({ parts }) => {
  const asked = [];
  window.parent.addEventListener('message', ({ data: { type, id } }) => {
    asked.push(id);
    window.parent.answer({ type: type === 'rapport:ready' ? 'rapport:hello' : 'rapport:reply', id });
  });
  const element = document.createElement('div');
  element.dataset.origins = location.origin;
  for (let page = 0; page < 2; page += 1)
    await parts['lms/dispatch'].dispatch({ element, ask: async () => true }).begin();
  return asked;
}"""


@pytest.fixture
def frame(lms_browser: Browser) -> Frame:
    """Return a frame with the parts of packages."""
    return frame_of_parts(lms_browser.new_context(service_workers="block"))


def test_a_slow_save_never_ends_after_a_result_that_came_later(frame: Frame) -> None:
    assert frame.evaluate(with_parts(SLOW)) == ["begin", "save", "result"]


@pytest.mark.parametrize("works", [True, False])
def test_what_is_written_while_a_result_is_told_is_saved_with_its_name(frame: Frame, *, works: bool) -> None:
    calls = frame.evaluate(with_parts(DURING), {"works": works})
    assert calls == ["result", works], "the save waits, and names the result only if it was taken"


def test_a_page_takes_no_answer_to_what_the_page_before_it_asked(frame: Frame) -> None:
    asked = frame.evaluate(with_parts(NUMBERED))
    assert len(set(asked)) == len(asked) == 4
