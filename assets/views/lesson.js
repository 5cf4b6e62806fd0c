/* A lesson, one step at a time: what the class chooses is committed, then told, then counted. All of it is in memory
   alone, and nothing is asked of the server. The sentences come with the lesson, from components/lesson/words.py. */

(function () {
  "use strict";

  var held = { lesson: null, at: 0, picks: new Map(), told: new Set() };

  function place() {
    return document.querySelector("#lesson:not([hidden]) .lesson");
  }

  function steps() {
    return Array.from(place().querySelectorAll(".lesson-step"));
  }

  function here() {
    return steps()[held.at];
  }

  function choices(step) {
    return Array.from(step.querySelectorAll(".lesson-choice"));
  }

  function isRound(step) {
    return step.classList.contains("is-round");
  }

  function isTold() {
    return !isRound(here()) || held.told.has(held.at);
  }

  function textOf(choice) {
    return choice.querySelector(".choice-text").textContent;
  }

  // A sentence of the lesson with its named places filled.
  function sentence(name, values) {
    return place().dataset[name].replace(/\{(\w+)\}/g, function (_, key) { return values[key]; });
  }

  function say(words) {
    place().querySelector(".lesson-said").textContent = words;
  }

  function right() {
    return Array.from(held.told).filter(function (step) {
      return choices(steps()[step])[held.picks.get(step)].hasAttribute("data-answer");
    }).length;
  }

  // --- what is on the screen follows from what is held

  function drawRound(step, number) {
    var pick = held.picks.get(number);
    var told = held.told.has(number);
    choices(step).forEach(function (choice, index) {
      choice.setAttribute("aria-pressed", String(index === pick));
      choice.classList.toggle("is-answer", told && choice.hasAttribute("data-answer"));
      choice.querySelectorAll(".choice-note").forEach(function (note) {
        note.hidden = !told || (note.classList.contains("is-class") && index !== pick);
      });
    });
    step.classList.toggle("is-told", told);
    step.querySelector(".lesson-show").disabled = pick === undefined;
    step.querySelector(".lesson-show").hidden = told;
    step.querySelector(".lesson-told").hidden = !told;
  }

  function draw() {
    steps().forEach(function (step, number) {
      step.hidden = number !== held.at;
      if (isRound(step)) {
        drawRound(step, number);
      }
    });
    var result = place().querySelector(".lesson-result");
    if (result) {
      result.textContent = sentence("result", { right: right(), all: steps().filter(isRound).length });
    }
    place().querySelectorAll(".lesson-address").forEach(function (address) {
      address.textContent = window.location.href;
    });
  }

  // --- what the class does

  function goTo(number) {
    held.at = Math.max(0, Math.min(number, steps().length - 1));
    say("");
    draw();
    window.scrollTo(0, 0);
    here().querySelector(".lesson-heading").focus({ preventScroll: true });
  }

  function choose(index) {
    var choice = choices(here())[index];
    if (choice && !isTold()) {
      held.picks.set(held.at, index);
      draw();
      say(sentence("chosen", { choice: textOf(choice) }));
      here().querySelector(".lesson-show").focus();
    }
  }

  function tell() {
    var pick = held.picks.get(held.at);
    if (pick === undefined || isTold()) {
      return;
    }
    held.told.add(held.at);
    draw();
    var choice = choices(here())[pick];
    var isSame = choice.hasAttribute("data-answer");
    here().querySelector(".lesson-outcome").textContent =
      isSame ? sentence("same", {}) : sentence("other", { choice: textOf(choice) });
    say(sentence("score", { right: right(), all: held.told.size }));
    here().querySelector(".lesson-answer").focus();
  }

  function goOn() {
    if (isTold()) {
      goTo(held.at + 1);
    } else if (held.picks.has(held.at)) {
      tell();
    } else {
      say(sentence("first", { last: choices(here()).length }));
    }
  }

  function begin() {
    held = { lesson: place().dataset.lesson, at: 0, picks: new Map(), told: new Set() };
    say("");
    draw();
  }

  // --- keys and clicks; a lesson that has just come is begun by the first of these, or by `startLesson`

  function isOpen() {
    if (!place() || !place().querySelector(".is-end")) {
      return false;
    }
    if (held.lesson !== place().dataset.lesson) {
      begin();
    }
    return true;
  }

  // Enter is left to what has the focus, but for a choice that is made already: then it shows the answer.
  function isForFocus(target) {
    var own = target.closest("a, button, summary, input, select, textarea");
    return own && !(own.matches(".lesson-choice[aria-pressed=true]") && !isTold());
  }

  function press(event) {
    var isTyped = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.ctrlKey || event.altKey || event.metaKey || isTyped || !isOpen()) {
      return;
    }
    if (/^[1-9]$/.test(event.key) && isRound(here())) {
      choose(Number(event.key) - 1);
    } else if (event.key === "ArrowRight") {
      goOn();
    } else if (event.key === "ArrowLeft") {
      goTo(held.at - 1);
    } else if (event.key === "Enter" && !isForFocus(event.target)) {
      goOn();
    } else {
      return;
    }
    event.preventDefault();
  }

  var ACTIONS = {
    ".lesson-choice": function (choice) { choose(choices(here()).indexOf(choice)); },
    ".lesson-show": tell,
    ".lesson-next": goOn,
    ".lesson-again": function () { begin(); goTo(1); },
    ".lesson-print": function () { window.print(); },
  };

  function click(event) {
    Object.keys(ACTIONS).forEach(function (kind) {
      var button = event.target.closest(kind);
      if (button && button.closest(".lesson") && isOpen()) {
        ACTIONS[kind](button);
      }
    });
  }

  document.addEventListener("keydown", press);
  document.addEventListener("click", click);

  // The lesson is there, or another one is.
  document.addEventListener("viewready", function () {
    held.lesson = null;
    isOpen();
  });
})();
