// lean-yew.mjs FOLDER: copies the Yew of Cargo.lock into FOLDER, without what this widget never reaches and no linker
// can know that it does not: raw HTML, portals, suspense, MathML, other events than clicks. Each of these ends in a panic
// instead, which is a trap in the release. With raw HTML goes the one place that could set innerHTML. And what Yew
// leaves behind with every element that leaves the page does not stay.
//
// Every change names a function or a line; one that is not found is an error, so that another version of Yew is
// looked at and not guessed at. ARCHITECTURE.md has the figures.

import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder] = process.argv.slice(2);
const UNREACHED = " unreachable!() ";

const metadata = execFileSync("cargo", ["metadata", "--format-version", "1"], { maxBuffer: 1 << 28 });
const yew = JSON.parse(metadata).packages.find(({ name }) => name === "yew");
rmSync(folder, { recursive: true, force: true });
cpSync(dirname(yew.manifest_path), folder, { recursive: true });

const edit = (file, change) => {
  const path = join(folder, "src", file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

const missing = (file, what) => new Error(`lean-yew: Yew ${yew.version} has no ${what} in ${file}`);

/** Gives a function another body; all of that name if there are several. */
const refit = (file, name, body) => edit(file, (text) => {
  let at = 0;
  let found = 0;
  for (;;) {
    const start = text.slice(at).search(new RegExp(`\\bfn ${name}\\b`));
    if (start < 0) break;
    const open = text.indexOf("{", at + start);
    const close = closing(text, open);
    text = text.slice(0, open + 1) + body + text.slice(close);
    at = open + body.length;
    found += 1;
  }
  if (!found) throw missing(file, `fn ${name}`);
  return text;
});

/** Where the bracket closes that opens here. Yew's functions have no brackets in strings. */
const closing = (text, open) => {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && (depth -= 1) === 0) return at;
  }
  throw new Error("lean-yew: a bracket that does not close");
};

const replace = (file, from, to) => edit(file, (text) => {
  if (!text.includes(from)) throw missing(file, from);
  return text.replaceAll(from, () => to);
});

for (const file of ["braw.rs", "bportal.rs", "bsuspense.rs"]) {
  for (const name of ["attach", "reconcile_node", "reconcile", "detach", "shift"]) {
    refit(`dom_bundle/${file}`, name, UNREACHED);
  }
}
refit("dom_bundle/braw.rs", "create_elements", UNREACHED);
refit("html/component/lifecycle.rs", "suspend", UNREACHED);
refit("html/component/lifecycle.rs", "resume_existing_suspension", "");
refit("virtual_dom/listeners.rs", "type_name", ' "click".into() ');
// One click is like another: no table of a hundred kinds to copy and compare them by.
replace("virtual_dom/listeners.rs", "#[derive(Clone, PartialEq, Eq, Hash, Debug)]\n        #[allow(non_camel_case_types)]", `
        impl Clone for ListenerKind { fn clone(&self) -> Self { Self::onclick } }
        impl PartialEq for ListenerKind { fn eq(&self, _: &Self) -> bool { true } }
        impl std::hash::Hash for ListenerKind { fn hash<H: std::hash::Hasher>(&self, _: &mut H) {} }
        #[derive(Eq, Debug)]
        #[allow(non_camel_case_types)]`);
refit("renderer.rs", "set_default_panic_hook", "");

// Listeners that end with their app: Yew lets them live as long as the page, and everything that they know with them.
const roots = "dom_bundle/subtree_root.rs";
replace(roots, "#[cfg(test)]\n    registered:", "registered:");
replace(roots, "#[cfg(test)]\n            registered:", "registered:");
replace(roots, "#[cfg(not(test))]\n        cl.forget();\n        #[cfg(test)]\n", "");
replace(roots, "let this = self.clone();", "let this = Rc::downgrade(self);");
replace(roots, "this.handle(desc.clone(), e.clone());", `
                if let Some(this) = this.upgrade() {
                    this.handle(desc.clone(), e.clone());
                }`);

// Elements of HTML, made one by one, and the few of SVG that bars and lines are drawn with.
refit("dom_bundle/btag/mod.rs", "create_element", `
        let tag = self.tag();
        if matches!(tag, "svg" | "rect" | "polyline") {
            return document().create_element_ns(Some(SVG_NAMESPACE), tag).expect("an element");
        }
        document().create_element(tag).expect("an element")
    `);

// Where an element changes its set of attributes, there are few of them.
refit("dom_bundle/btag/attributes.rs", "apply_diff_index_maps", UNREACHED);
refit("dom_bundle/btag/attributes.rs", "apply_diff_as_maps", `
        fn all(from: &Attributes) -> Vec<(&str, &AttributeOrProperty)> {
            match from {
                Attributes::Static(list) => list.iter().map(|(k, v)| (*k, v)).collect(),
                Attributes::Dynamic { keys, values } => {
                    let pairs = keys.iter().zip(values.iter());
                    pairs.filter_map(|(k, v)| v.as_ref().map(|v| (*k, v))).collect()
                }
                Attributes::IndexMap(_) => unreachable!(),
            }
        }
        let (new, old) = (all(new), all(old));
        for (k, v) in new.iter().filter(|pair| !old.contains(pair)) {
            Self::set(el, k, v);
        }
        for (k, v) in old.iter().filter(|(k, _)| !new.iter().any(|(name, _)| name == k)) {
            Self::remove(el, k, v);
        }
    `);

// A queue of a few components needs no search tree.
replace("scheduler.rs", "inner: BTreeMap<usize, QueueEntry>", "inner: Vec<(usize, QueueEntry)>");
replace("scheduler.rs", "self.inner.insert(component_id, QueueEntry { task });", `
        let task = QueueEntry { task };
        match self.inner.binary_search_by_key(&component_id, |(id, _)| *id) {
            Ok(at) => self.inner[at].1 = task,
            Err(at) => self.inner.insert(at, (component_id, task)),
        }`);
refit("scheduler.rs", "pop_topmost", " (!self.inner.is_empty()).then(|| self.inner.remove(0).1) ");
replace("scheduler.rs", "rendered.into_values().rev()", "rendered.into_iter().rev().map(|(_, task)| task)");
