// The desk by keyboard, and words marked in the report. Without this file every command has its button, and words are typed.
"use strict";
(() => {
    const on = document.querySelector("[data-keys-on]");
    const stored = "marsad-keys";
    if (on) {
        on.checked = localStorage.getItem(stored) !== "off";
        on.addEventListener("change", () => localStorage.setItem(stored, on.checked ? "on" : "off"));
    }

    const items = [...document.querySelectorAll("[data-item]")];
    let here = -1;

    function go(step) {
        if (items.length === 0)
            return;
        if (here >= 0)
            items[here].classList.remove("here");
        here = Math.min(Math.max(here + step, 0), items.length - 1);
        items[here].classList.add("here");
        items[here].scrollIntoView({ block: "nearest" });
        (items[here].querySelector("[data-open]") ?? items[here].querySelector("input:not([type=hidden]), select, button"))?.focus();
    }

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || (on && !on.checked))
            return;
        if (event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select"))
            return;
        if (event.key === "j" || event.key === "k") {
            go(event.key === "j" ? 1 : -1);
        } else if (event.key === "o") {
            items[here]?.querySelector("[data-open]")?.click();
        } else if (/^[aerunq]$/.test(event.key)) {
            const command = document.querySelector(`[data-key="${event.key}"]`);
            if (!command)
                return;
            command.click();
        } else {
            return;
        }
        event.preventDefault();
    });

    // The field that words are marked for is the one that was last gone to.
    let field = null;
    document.addEventListener("focusin", event => {
        if (event.target.matches("[data-words]"))
            field = event.target;
    });
    for (const words of document.querySelectorAll("[data-words]"))
        words.addEventListener("input", () => { at(words).value = ""; });

    for (const story of document.querySelectorAll("[data-story]")) {
        story.addEventListener("mouseup", () => mark(story));
        story.addEventListener("keyup", () => mark(story));
    }

    function mark(story) {
        const selected = getSelection();
        if (!field || selected.isCollapsed || selected.rangeCount === 0)
            return;
        const range = selected.getRangeAt(0);
        if (!story.contains(range.startContainer) || !story.contains(range.endContainer))
            return;
        const before = document.createRange();
        before.selectNodeContents(story);
        before.setEnd(range.startContainer, range.startOffset);
        const words = range.toString();
        const start = before.toString().length + words.length - words.trimStart().length;
        field.value = words.trim().replace(/\s+/g, " ");
        at(field).value = `${start}..${start + words.trim().length}`;
        field.classList.add("marked");
    }

    function at(words) {
        return words.closest(".row, fieldset").querySelector("[data-at]");
    }
})();
