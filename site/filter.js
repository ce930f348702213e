// Filters the list of case studies by the boxes that are ticked. Without this script the page is whole: each choice
// has a page of its own.
(function () {
  "use strict";
  var data = window.casebookFacets;
  var main = document.getElementById("_main");
  if (!data || !main) return;

  // Each case study is its heading, which links to it, and what stands between it and the next heading.
  var entries = [];
  Array.prototype.forEach.call(main.querySelectorAll("h2"), function (heading) {
    var link = heading.querySelector("a[href]");
    if (!link) return;
    var entry = { href: link.getAttribute("href"), parts: [heading] };
    for (var next = heading.nextElementSibling; next && next.tagName === "P"; next = next.nextElementSibling)
      entry.parts.push(next);
    entries.push(entry);
  });
  if (entries.length < 2) return;

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

  var boxes = [];
  var form = element("form", { "class": "filters", "aria-labelledby": "_filters" });
  form.appendChild(element("p", { id: "_filters", "class": "filters-title" }, data.words.title));
  data.facets.forEach(function (facet) {
    if (facet.values.length < 2) return;
    var fold = element("details", {});
    fold.appendChild(element("summary", {}, facet.label));
    var group = element("div", { role: "group", "aria-label": facet.label });
    facet.values.forEach(function (value) {
      var label = element("label", {});
      var input = element("input", { type: "checkbox", name: facet.id, value: value.id });
      var count = element("span", { "class": "count" });
      label.appendChild(input);
      label.appendChild(element("span", {}, value.label + " "));
      label.appendChild(count);
      group.appendChild(label);
      boxes.push({ input: input, count: count, facet: facet.id, value: value, fold: fold });
    });
    fold.appendChild(group);
    form.appendChild(fold);
  });
  if (boxes.length === 0) return;
  var clear = element("button", { type: "button" }, data.words.clear);
  var status = element("p", { role: "status", "class": "filters-status" });
  form.appendChild(clear);
  form.appendChild(status);
  main.insertBefore(form, entries[0].parts[0]);

  // Choices within a facet widen, choices in several facets narrow.
  function ticked(without) {
    var chosen = {};
    boxes.forEach(function (box) {
      if (!box.input.checked || box.facet === without) return;
      (chosen[box.facet] = chosen[box.facet] || []).push(box.value);
    });
    return chosen;
  }
  function passes(href, chosen) {
    return Object.keys(chosen).every(function (facet) {
      return chosen[facet].some(function (value) { return value.cases.indexOf(href) >= 0; });
    });
  }
  function show() {
    var chosen = ticked();
    var shown = 0;
    entries.forEach(function (entry) {
      var visible = passes(entry.href, chosen);
      if (visible) shown += 1;
      entry.parts.forEach(function (part) { part.hidden = !visible; });
    });
    boxes.forEach(function (box) {
      var others = ticked(box.facet);
      var n = box.value.cases.filter(function (href) { return passes(href, others); }).length;
      box.count.textContent = "(" + n + ")";
    });
    clear.hidden = Object.keys(chosen).length === 0;
    status.textContent = shown === 0 ? data.words.none
      : data.words.shown.replace("{n}", String(shown)).replace("{all}", String(entries.length));
  }

  // The choices stand in the address, so that it can be sent on.
  function write() {
    var chosen = ticked();
    var parts = Object.keys(chosen).map(function (facet) {
      return facet + "=" + chosen[facet].map(function (value) { return value.id; }).join(",");
    });
    history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
  }
  function read() {
    var wanted = {};
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      if (at > 0) wanted[part.slice(0, at)] = decoded(part.slice(at + 1)).split(",");
    });
    boxes.forEach(function (box) {
      box.input.checked = (wanted[box.facet] || []).indexOf(box.value.id) >= 0;
      if (box.input.checked) box.fold.open = true;
    });
    show();
  }
  form.addEventListener("change", function () { show(); write(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  clear.addEventListener("click", function () {
    boxes.forEach(function (box) { box.input.checked = false; });
    show();
    write();
    form.querySelector("summary").focus();
  });
  window.addEventListener("hashchange", read);
  read();
})();
