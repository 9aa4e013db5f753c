"use strict";
// Without this script every link still works; with it all the words of a claim are marked, not only the first, and the table can be filtered.
const show = () => {
  document.querySelectorAll("mark.on").forEach(mark => mark.classList.remove("on"));
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const claim = /^w-(c-[0-9a-f]+)/.exec(id);
  if (claim) document.querySelectorAll(`mark[data-c~="${claim[1]}"]`).forEach(mark => mark.classList.add("on"));
  target.scrollIntoView({ block: claim ? "center" : "start" });
};
addEventListener("hashchange", show);
show();
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(box => { box.open = true; }));

const filter = document.getElementById("filter");
if (filter) {
  const rows = [...document.querySelectorAll("table.incidents tbody tr")];
  const shown = document.getElementById("shown");
  filter.closest("p").hidden = false;
  filter.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
      if (!row.hidden) count++;
    }
    shown.textContent = words.length ? `${count} of ${rows.length}` : "";
  });
}
