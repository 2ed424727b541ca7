// The peer in Preact. An entry is drawn again only if it or the words of its age have changed.

import { Component, render } from "preact";
import { define } from "./element.js";
import { ago } from "./time.js";

class Entry extends Component {
  state = { open: true };
  toggle = () => this.setState(({ open }) => ({ open: !open }));

  shouldComponentUpdate({ entry, age }, { open }) {
    return entry !== this.props.entry || age !== this.props.age || open !== this.state.open;
  }

  render({ entry, age }, { open }) {
    return (
      <article data-entry={entry.id}>
        <p class="time">
          <time datetime={entry.iso} title={entry.full}>{entry.clock}</time>
          <span>{age}</span>
        </p>
        <header onClick={this.toggle}>
          <h3>{entry.title}</h3>
          <button type="button" aria-expanded={open} aria-label={entry.title} />
        </header>
        <div class="body" hidden={!open} dangerouslySetInnerHTML={{ __html: entry.html }} />
      </article>
    );
  }
}

const Timeline = ({ entries, now }) => (
  entries.map((entry) => <Entry key={entry.id} entry={entry} age={ago(entry.at, now)} />)
);

define((root) => (entries, now) => render(<Timeline entries={entries} now={now} />, root));
