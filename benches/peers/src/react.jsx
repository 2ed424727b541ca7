// The peer in React. An entry is drawn again only if it or the words of its age have changed.

import { memo, useState } from "react";
import { createRoot } from "react-dom/client";
import { define } from "./element.js";
import { ago } from "./time.js";

const Entry = memo(({ entry, age }) => {
  const [open, setOpen] = useState(true);
  return (
    <article data-entry={entry.id}>
      <p className="time">
        <time dateTime={entry.iso} title={entry.full}>{entry.clock}</time>
        <span>{age}</span>
      </p>
      <header onClick={() => setOpen(!open)}>
        <h3>{entry.title}</h3>
        <button type="button" aria-expanded={open} aria-label={entry.title} />
      </header>
      <Body html={entry.html} hidden={!open} />
    </article>
  );
});

// Its own component, so that React does not compare the HTML when the age alone has changed.
const Body = memo(({ html, hidden }) => (
  <div className="body" hidden={hidden} dangerouslySetInnerHTML={{ __html: html }} />
));

const Timeline = ({ entries, now }) => (
  entries.map((entry) => <Entry key={entry.id} entry={entry} age={ago(entry.at, now)} />)
);

define((root) => {
  const timeline = createRoot(root);
  return (entries, now) => timeline.render(<Timeline entries={entries} now={now} />);
});
