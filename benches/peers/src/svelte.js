// The peer in Svelte. Only what reads an entry that has changed, or the words of an age that have, runs again.

import { mount } from "svelte";
import { define } from "./element.js";
import Timeline from "./svelte/Timeline.svelte";

define((root) => mount(Timeline, { target: root }).draw);
