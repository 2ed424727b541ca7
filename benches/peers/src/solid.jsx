// The peer in Solid. Only what reads an entry that has changed, or the words of an age that have, runs again.

import { Key } from "@solid-primitives/keyed";
import { batch, createMemo, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { define } from "./element.js";
import { ago } from "./time.js";

const Entry = (props) => {
  const [open, setOpen] = createSignal(true);
  const age = createMemo(() => ago(props.entry.at, props.now));
  return (
    <article data-entry={props.entry.id}>
      <p class="time">
        <time datetime={props.entry.iso} title={props.entry.full}>{props.entry.clock}</time>
        <span>{age()}</span>
      </p>
      <header onClick={() => setOpen(!open())}>
        <h3>{props.entry.title}</h3>
        <button type="button" aria-expanded={open()} aria-label={props.entry.title} />
      </header>
      <div class="body" hidden={!open()} innerHTML={props.entry.html} />
    </article>
  );
};

define((root) => {
  const [entries, setEntries] = createSignal([]);
  const [now, setNow] = createSignal(0);
  render(() => <Key each={entries()} by="id">{(entry) => <Entry entry={entry()} now={now()} />}</Key>, root);
  return (list, moment) => batch(() => {
    setEntries(list);
    setNow(moment);
  });
});
