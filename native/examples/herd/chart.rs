//! Requests per second as a picture, for a page that is light or dark.

use super::outage::OUTAGE;
use super::record::Record;

/// The plot within the picture of 720 by 440, in pixels.
const LEFT: f64 = 74.0;
const RIGHT: f64 = 692.0;
const TOP: f64 = 96.0;
const BOTTOM: f64 = 372.0;
/// How much of a run is shown, in seconds.
const SHOWN: u32 = 300;
/// Seconds between the marks of the axis, and requests between those of the other.
const MARKS: (usize, usize) = (60, 50_000);

/// Where things are in the plot.
struct Plot {
    /// Requests per second at the upper edge.
    most: f64,
    parts: Vec<String>,
}

/// Draws a crowd that arrived evenly, and one that arrived together.
pub(crate) fn draw(evenly: &Record, together: &Record) -> String {
    let mean = together.mean();
    let peaks = [evenly, together].map(|record| record.peak(&(0..SHOWN)));
    let peak = peaks.into_iter().fold(0.0, f64::max);
    let mut plot = Plot {
        most: mean * peak.max(2.2),
        parts: Vec::new(),
    };
    plot.outage();
    plot.axes();
    // The curves swing about the mean: its name goes below them.
    plot.limit(mean, "mean", 20.0);
    plot.limit(2.0 * mean, "twice the mean", -6.0);
    plot.line(evenly, "evenly");
    plot.line(together, "together");
    plot.key("evenly", "arrived over 15 s", LEFT);
    plot.key(
        "together",
        "arrived within 10 s of a push notification",
        LEFT + 170.0,
    );
    picture(&plot.parts.concat(), mean, peak)
}

impl Plot {
    fn outage(&mut self) {
        let [start, end] = [OUTAGE.start, OUTAGE.end].map(|at| x(f64::from(at) / 1000.0));
        let [width, height, middle] = [end - start, BOTTOM - TOP, start.midpoint(end)];
        self.parts.push(format!(
            r#"<rect class="outage" x="{start}" y="{TOP}" width="{width}" height="{height}"/>"#
        ));
        self.text(
            "middle outage-name",
            middle,
            BOTTOM - 10.0,
            "CDN refuses all",
        );
    }

    fn axes(&mut self) {
        for second in (0..=SHOWN).step_by(MARKS.0) {
            let at = x(f64::from(second));
            self.stroke("axis", [at, BOTTOM], [at, BOTTOM + 5.0]);
            self.text("middle", at, BOTTOM + 22.0, &format!("{second} s"));
        }
        for thousands in (0..).step_by(MARKS.1 / 1000) {
            let at = self.y(f64::from(thousands) * 1000.0);
            if at < TOP {
                break;
            }
            self.stroke("grid", [LEFT, at], [RIGHT, at]);
            let zeros = if thousands == 0 { "" } else { ",000" };
            self.text(
                "right",
                LEFT - 8.0,
                at + 4.0,
                &format!("{thousands}{zeros}"),
            );
        }
        self.stroke("axis", [LEFT, BOTTOM], [RIGHT, BOTTOM]);
    }

    fn limit(&mut self, requests: f64, name: &str, below: f64) {
        let at = self.y(requests);
        self.stroke("limit", [LEFT, at], [RIGHT, at]);
        let name = format!("{name}, {:.0},000", requests / 1000.0);
        self.text("right limit-name", RIGHT, at + below, &name);
    }

    fn line(&mut self, record: &Record, class: &str) {
        let points = record.requests(&(0..SHOWN)).zip(0_u32..);
        let points = points.map(|(requests, second)| {
            let [x, y] = [x(f64::from(second) + 0.5), self.y(f64::from(requests))];
            format!("{x:.1},{y:.1} ")
        });
        let points: String = points.collect();
        self.parts.push(format!(
            r#"<polyline class="line {class}" points="{}"/>"#,
            points.trim_end()
        ));
    }

    fn key(&mut self, class: &str, name: &str, at: f64) {
        let middle = 76.0;
        self.stroke(&format!("line {class}"), [at, middle], [at + 22.0, middle]);
        self.text(&format!("{class}-name"), at + 28.0, middle + 4.5, name);
    }

    fn stroke(&mut self, class: &str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) {
        self.parts.push(format!(
            r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#
        ));
    }

    fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        self.parts.push(format!(
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}">{text}</text>"#
        ));
    }

    fn y(&self, requests: f64) -> f64 {
        BOTTOM - requests / self.most * (BOTTOM - TOP)
    }
}

fn x(second: f64) -> f64 {
    LEFT + second / f64::from(SHOWN) * (RIGHT - LEFT)
}

fn picture(parts: &str, mean: f64, peak: f64) -> String {
    let style = include_str!("herd.css");
    let mean = format!("{:.0},000", mean / 1000.0);
    let parts = parts.replace("><", ">\n<");
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" role="img" aria-labelledby="herd-title herd-desc">
<title id="herd-title">A million readers through a minute without the CDN</title>
<desc id="herd-desc">Requests per second over {SHOWN} seconds, for readers who arrived evenly and for readers who arrived together. The CDN refuses every request from second 60 to second 120. The mean is {mean}; the highest peak, as they arrive, in the outage or after it, is {peak:.1} times that.</desc>
<style>
{style}</style>
<rect class="paper" width="720" height="440"/>
<text class="head" x="20" y="34">A million readers through a minute without the CDN</text>
<text x="20" y="56">Requests per second, refused ones included; polls every 15 s, simulated with the widget’s own code</text>
{parts}
<text class="middle" x="383" y="424">time since the first reader arrived</text>
</svg>
"#
    )
}
