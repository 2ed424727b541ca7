//! Tables, laws, and conversations with a session. One binary, because linking is what takes the time.

#[cfg(test)]
mod native {
    mod conversation;
    mod decode;
    mod embeds;
    mod headers;
    mod on_screen;
    mod options;
    mod reconcile;
    mod support;
    mod talk;
    mod timestamp;
    mod url;
    mod zone;
}
