//! What the widget says, as somebody has written it.

/// One text: a message, or one of the forms that a message about a number has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The name of the message.
    pub message: String,
    /// The category of numbers that the form is for; `None` where there are no others.
    pub category: Option<String>,
    /// What is said.
    pub text: String,
}
