//! The digits of a language and the signs beside them, as read from a number that its formats have told.

/// How a language writes a decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What stands before a number below zero.
    minus: String,
    /// From zero to nine.
    digits: Vec<char>,
    /// What stands between whole and fraction.
    point: String,
}

impl Figures {
    /// What a language has to tell, without marks between its digits, for them to be read.
    pub const SAMPLE: f64 = -1_234_567_890.5;

    /// Those in which the sample was told, if it reads as one.
    pub fn of(sample: &str) -> Option<Self> {
        let letters: Vec<char> = sample.chars().collect();
        // It ends with a five, and the first one stands after four other digits.
        let (last, others) = letters.split_last()?;
        let five = others.iter().position(|letter| letter == last)?;
        let (minus, number) = others.split_at(five.checked_sub(4)?);
        let (digits, point) = number.split_at_checked(10)?;
        let mut digits = digits.to_vec();
        // It counts from one.
        digits.rotate_right(1);
        Some(Self {
            // Many languages have a hyphen there, which is too short beside digits.
            minus: minus.iter().collect::<String>().replace('-', "−"),
            digits,
            point: point.iter().collect(),
        })
    }

    /// A number that is written as `−12.50`.
    pub fn tell(&self, number: &str) -> String {
        let mut told = String::new();
        for letter in number.chars() {
            let digit = letter
                .to_digit(10)
                .and_then(|digit| usize::try_from(digit).ok());
            match digit.and_then(|digit| self.digits.get(digit)) {
                Some(digit) => told.push(*digit),
                None => told.push_str(if letter == '.' {
                    &self.point
                } else {
                    &self.minus
                }),
            }
        }
        told
    }
}
