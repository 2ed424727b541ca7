// lean-yew.mjs FOLDER: copies the Yew of Cargo.lock into FOLDER, without what this widget never reaches and no linker
// can know that it does not: raw HTML, portals, suspense, form fields, MathML, other events than clicks. Asking for one
// of them ends in a panic, which is a trap in the release. With raw HTML goes the one place that could set innerHTML.
//
// Every change names a function or a line; one that is not found is an error, so that another version of Yew is
// looked at and not guessed at. What takes the place of whole files is in lean-yew/. ARCHITECTURE.md has the figures.

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

/** A file of ours in place of Yew's, or beside them. */
const own = (place, file) => cpSync(new URL(`lean-yew/${file}`, import.meta.url), join(folder, "src", place, file));

// What is never drawn: types without values (unreached.rs).
own("dom_bundle", "unreached.rs");
replace("dom_bundle/mod.rs", "mod utils;", "mod unreached;\nmod utils;\npub use unreached::Unreached;");
const never = (file, where, ...changes) => {
  replace(file, where, `use crate::dom_bundle::Unreached;\n${where}`);
  for (const [from, to] of changes) replace(file, from, to);
};
never("virtual_dom/vnode.rs", "use crate::AttrValue;",
  ["VPortal(Rc<VPortal>)", "VPortal(Unreached<VPortal>)"],
  ["VSuspense(Rc<VSuspense>)", "VSuspense(Unreached<VSuspense>)"],
  ["VRef(Node),", "VRef(Unreached<Node>),"],
  ["VRaw(VRaw),", "VRaw(Unreached<VRaw>),"],
  ["Rc::new(vportal)", "Unreached::new(vportal)"],
  ["Rc::new(vsuspense)", "Unreached::new(vsuspense)"],
  ["VRaw { html })", "Unreached::new(VRaw { html }))"]);
replace("html/mod.rs", "VNode::VPortal(Rc::new(VPortal::new(child, host)))", UNREACHED);
never("dom_bundle/bnode.rs", "use crate::html::AnyScope;",
  ["Portal(BPortal),", "Portal(Unreached<BPortal>),"],
  ["Ref(Node),", "Ref(Unreached<Node>),"],
  ["Suspense(Box<BSuspense>),", "Suspense(Unreached<BSuspense>),"],
  ["Raw(BRaw),", "Raw(Unreached<BRaw>),"],
  ["Self::Portal(bportal)\n", "Self::Portal(Unreached::new(bportal))\n"],
  ["Box::new(bsusp)", "Unreached::new(bsusp)"],
  ["Self::Raw(braw)\n", "Self::Raw(Unreached::new(braw))\n"],
  ["slot.insert(parent, &node);\n", ""],
  ["(DomSlot::at(node.clone()), BNode::Ref(node))", "node.attach(root, parent_scope, parent, slot)"],
  ["DomSlot::at(node.clone())", "DomSlot::at((**node).clone())"],
  ["if &node == n => DomSlot::at(node),", "if &node == n => unreachable!(),"]);
never("virtual_dom/mod.rs", "use indexmap::IndexMap;",
  ["IndexMap(Rc<IndexMap<AttrValue, AttributeOrProperty>>)", "IndexMap(Unreached<IndexMap<AttrValue, AttributeOrProperty>>)"],
  ["Self::IndexMap(Rc::new(v))", "Self::IndexMap(Unreached::new(v))"]);
refit("virtual_dom/mod.rs", "get_mut_index_map", UNREACHED);
never("virtual_dom/vtag.rs", "use crate::html::{Impl",
  ["    pub(crate) checked: Option<bool>,\n", "    pub(crate) checked: Option<bool>,\n    pub(crate) never: Unreached<()>,\n"],
  ["            checked,\n        }\n", "            checked,\n            never: Unreached::default(),\n        }\n"],
  ["    pub(crate) defaultvalue: Option<AttrValue>,\n", "    pub(crate) defaultvalue: Option<AttrValue>,\n    pub(crate) never: Unreached<()>,\n"],
  ["                defaultvalue,\n", "                defaultvalue,\n                never: Unreached::default(),\n"],
  ["let lowercase_tag = tag.to_ascii_lowercase();", ""],
  ["match &*lowercase_tag {", "match () {"],
  ['"input" => VTagInner::Input(Default::default()),', ""],
  ['"textarea" => VTagInner::Textarea(Default::default()),', ""]);
refit("html/component/lifecycle.rs", "suspend", UNREACHED);
refit("html/component/lifecycle.rs", "resume_existing_suspension", "");
refit("renderer.rs", "set_default_panic_hook", "");

// Elements hear clicks themselves. So nothing of an app stays when it is destroyed; Yew lets its listeners live as long
// as the page, and everything that they know with them.
own("dom_bundle/btag", "listeners.rs");
own("dom_bundle", "subtree_root.rs");
replace("dom_bundle/mod.rs", "use btag::{BTag, Registry};", "use btag::BTag;");
replace("dom_bundle/mod.rs", "use subtree_root::EventDescriptor;\n", "");
const tags = "dom_bundle/btag/mod.rs";
replace(tags, "pub use listeners::Registry;\n", "");
replace(tags, "        self.listeners.unregister(root);\n", "        drop(self.listeners);\n");

// No element is asked for by a `NodeRef`.
replace(tags, " node_ref.set(Some(el.clone().into()));", "");
replace(tags, "if self.node_ref.get().as_ref() == Some(&node) {", "if false {");
replace(tags, "if self.node_ref != tag.node_ref && tag.node_ref.get().as_ref() == Some(el) {", "if false {");
replace(tags, "if self.node_ref != tag.node_ref {", "if false {");

// Elements of HTML, made one by one, and the few of SVG that bars and lines are drawn with.
refit("dom_bundle/btag/mod.rs", "create_element", `
        let tag = self.tag();
        if matches!(tag, "svg" | "rect" | "polyline") {
            return document().create_element_ns(Some(SVG_NAMESPACE), tag).expect("an element");
        }
        document().create_element(tag).expect("an element")
    `);

// Where an element changes its set of attributes, there are few of them.
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

// Ids of a feed that were made to have one hash cost it a comparison of its few hundred entries: no random seed.
own("dom_bundle", "hash.rs");
replace("dom_bundle/mod.rs", "mod position;", "mod hash;\nmod position;");
replace("dom_bundle/blist.rs", "HashSet<KeyedEntry> = HashSet::with_capacity(bundle_middle.len())", "super::hash::Set<KeyedEntry> = Default::default()");

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
