// Searches the site in the reader's browser; nothing is sent anywhere. Without this script the list from A to Z
// leads to every page.
(function () {
  "use strict";
  var data = window.casebookSearch;
  var main = document.getElementById("_main");
  if (!data || !window.lunr || !main) return;

  // "Café" and "cafe" are one word.
  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }
  // An address that somebody cut short is no reason to stop.
  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; }
  }
  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }

  var index = null;
  function made() {
    index = index || window.lunr(function () {
      var builder = this;
      builder.ref("id");
      builder.field("t", { boost: 8 });
      builder.field("s", { boost: 3 });
      builder.field("h", { boost: 2 });
      builder.field("k");
      data.records.forEach(function (record, id) {
        builder.add({ id: id, t: folded(record.t), s: folded(record.s), h: folded(record.h), k: folded(record.k) });
      });
    });
    return index;
  }

  // A whole word counts most, then one that begins so, then one with a slip of the pen.
  function find(words) {
    var lunr = window.lunr;
    var tokens = lunr.tokenizer(folded(words)).map(String)
      .map(function (word) { return word.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ""); })
      .filter(function (word) { return word && lunr.stopWordFilter(new lunr.Token(word)); });
    if (tokens.length === 0) return [];
    return made().query(function (query) {
      tokens.forEach(function (word) {
        query.term(word, { boost: 100 });
        query.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length < 4) return;
        query.term(word, { boost: 1, usePipeline: false, editDistance: word.length > 6 ? 2 : 1 });
        // Words are kept by their stems, so that a slip in a long word is one in its stem, too.
        query.term(word, { boost: 1, editDistance: 1 });
      });
    });
  }

  var form = element("form", { "class": "search", role: "search" });
  var label = element("label", { "for": "_words" }, data.words.label);
  var input = element("input", { type: "search", id: "_words", autocomplete: "off", spellcheck: "false" });
  var status = element("p", { role: "status", "aria-live": "polite", "class": "search-status" });
  var results = element("ol", { "class": "results" });
  form.appendChild(label);
  form.appendChild(input);
  var lead = main.querySelector(".lead");
  main.insertBefore(form, lead ? lead.nextSibling : null);
  form.parentNode.insertBefore(status, form.nextSibling);
  status.parentNode.insertBefore(results, status.nextSibling);

  // The summary with the words that were found set off; made of text nodes, never of markup.
  function excerpt(text, words) {
    var place = element("p", {});
    var plain = folded(text);
    var at = 0;
    if (plain.length === text.length) {
      while (at < text.length) {
        var next = -1, length = 0;
        words.forEach(function (word) {
          var found = plain.indexOf(word, at);
          while (found > 0 && /[a-z0-9]/.test(plain[found - 1])) found = plain.indexOf(word, found + 1);
          if (found >= 0 && (next < 0 || found < next)) { next = found; length = word.length; }
        });
        if (next < 0) break;
        place.appendChild(document.createTextNode(text.slice(at, next)));
        place.appendChild(element("mark", {}, text.slice(next, next + length)));
        at = next + length;
      }
    }
    place.appendChild(document.createTextNode(text.slice(at)));
    return place;
  }

  var most = 30;
  function show() {
    var words = input.value.trim();
    results.textContent = "";
    if (words.length < 2) { status.textContent = ""; return; }
    var found = find(words);
    var tokens = folded(words).split(/[^a-z0-9]+/).filter(function (word) { return word.length > 2; });
    found.slice(0, most).forEach(function (one) {
      var record = data.records[Number(one.ref)];
      var item = element("li", {});
      item.appendChild(element("a", { href: record.u }, record.t));
      if (record.k && record.k !== record.t) item.appendChild(element("span", { "class": "section" }, record.k));
      if (record.s) item.appendChild(excerpt(record.s, tokens));
      results.appendChild(item);
    });
    var says = found.length === 0 ? data.words.none : found.length === 1 ? data.words.foundOne : data.words.found;
    status.textContent = says.replace("{n}", String(found.length)).replace("{words}", words);
  }

  var waiting = 0;
  input.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      show();
      history.replaceState(null, "", input.value ? "#q=" + encodeURIComponent(input.value) : location.pathname + location.search);
    }, 150);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    show();
    var first = results.querySelector("a");
    if (first) first.focus();
  });
  // Arrows go through the results; Escape goes back to the field.
  main.addEventListener("keydown", function (event) {
    var links = Array.prototype.slice.call(results.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.target !== input && at < 0) return;
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if ((event.key === "ArrowUp" && at === 0) || (event.key === "Escape" && at >= 0)) input.focus();
    else return;
    event.preventDefault();
  });
  function read() {
    var at = location.hash.indexOf("q=");
    if (at < 0) return;
    input.value = decoded(location.hash.slice(at + 2));
    show();
  }
  window.addEventListener("hashchange", read);
  read();
})();
