//! What each type of block is made of.

use serde_json::json;

use super::{body, check};

#[test]
fn html_stands_between_other_blocks() {
    check(
        json!({"type": "html", "html": "<p>One <script>x</script><b>two</b></p>"}),
        "<p>One <b>two</b></p>",
    );
    check(
        json!({"type": "html", "text": "One\n\nTwo"}),
        "<p>One</p><p>Two</p>",
    );
}

#[test]
fn a_quotation_says_who_said_it_and_where() {
    check(
        json!({"type": "quote", "text": "No.", "attribution": "Kim", "url": "https://a.example/kim"}),
        "<blockquote><p>No.</p><p class='by'><cite><a href='https://a.example/kim'>Kim</a></cite></p></blockquote>",
    );
    check(
        json!({"type": "quote", "text": "No."}),
        "<blockquote><p>No.</p></blockquote>",
    );
    check(
        json!({"type": "quote", "text": "No.", "pull": true, "attribution": "Kim"}),
        "<blockquote class='pull'><p>No.</p><p class='by'><cite>Kim</cite></p></blockquote>",
    );
}

#[test]
fn a_question_has_its_answer() {
    check(
        json!({"type": "q_and_a", "question": "Why?", "asked_by": "Marit", "text": "So.", "answered_by": "Rosa"}),
        "<div class='q-and-a'><div class='claim'><p><span class='kicker'>[Question]</span> <strong>Why?</strong></p>\
         <p class='by'>Marit</p></div><div><span class='kicker'>[Answer]</span><p>So.</p><p class='by'>Rosa</p></div></div>",
    );
}

#[test]
fn a_claim_is_checked() {
    check(
        json!({"type": "fact_check", "claim": "All of them", "claimed_by": "Trump", "verdict": "Disputed",
            "text": "Five of eleven.", "url": "https://www.a.example/five"}),
        "<div class='fact-check'><div class='claim'><p><span class='kicker'>[Fact check]</span> <strong>All of them</strong></p>\
         <p class='by'>Trump</p></div><p class='verdict'>Disputed</p><p>Five of eleven.</p>\
         <p class='by'><a href='https://www.a.example/five'>a.example</a></p></div>",
    );
}

#[test]
fn a_link_is_a_card() {
    check(
        json!({"type": "link", "url": "https://a.example/b", "title": "T", "description": "D",
            "image": {"url": "c.jpg", "width": 3, "height": 2}}),
        "<div class='card'><img src='https://news.example/hanoi/c.jpg' width='3' height='2'>\
         <strong><a href='https://a.example/b'>T</a></strong><p>D</p><p class='by'>a.example</p></div>",
    );
    check(
        json!({"type": "link", "url": "https://www.a.example/b"}),
        "<div class='card'><strong><a href='https://www.a.example/b'>a.example</a></strong><p class='by'>a.example</p></div>",
    );
}

#[test]
fn a_picture_has_room_caption_credit_and_other_widths() {
    check(
        json!({"type": "image", "url": "a.jpg", "alt": "A", "caption": "C", "credit": "R", "width": 1200, "height": 800,
            "srcset": [{"url": "a-600.jpg", "width": 600}]}),
        "<figure class='media'><img src='https://news.example/hanoi/a.jpg' alt='A' \
         srcset='https://news.example/hanoi/a-600.jpg 600w' width='1200' height='800'>\
         <figcaption><span>C</span> <small>R</small></figcaption></figure>",
    );
    check(
        json!({"type": "image", "url": "a.jpg", "alt": ""}),
        "<figure class='media'><img src='https://news.example/hanoi/a.jpg' alt=''></figure>",
    );
}

#[test]
fn the_pictures_of_a_gallery_say_which_they_are() {
    check(
        json!({"type": "gallery", "title": "T", "images": [{"url": "https://a.example/1", "alt": "A"}, {"url": "https://a.example/2", "alt": "", "caption": "C"}]}),
        "<div class='gallery'><p class='legend'>T</p><div class='strip'>\
         <figure class='media'><img src='https://a.example/1' alt='A'><figcaption><span class='number'>[1 / 2]</span></figcaption></figure>\
         <figure class='media'><img src='https://a.example/2' alt=''><figcaption><span class='number'>[2 / 2]</span> <span>C</span></figcaption></figure>\
         </div></div>",
    );
}

#[test]
fn films_and_sounds_have_sources_and_captions() {
    check(
        json!({"type": "video", "url": "https://a.example/v.webm", "mime_type": "video/webm", "poster": "https://a.example/p.jpg",
            "sources": [{"url": "https://a.example/v.mp4"}], "width": 16, "height": 9, "title": "T",
            "captions": [{"url": "https://a.example/v.vtt", "language": "en", "label": "English"}]}),
        "<figure class='media'><video width='16' height='9' poster='https://a.example/p.jpg' aria-label='T'>\
         <source src='https://a.example/v.webm' type='video/webm'><source src='https://a.example/v.mp4'>\
         <track src='https://a.example/v.vtt' srclang='en' label='English'></video>\
         <figcaption><strong>T</strong></figcaption></figure>",
    );
    check(
        json!({"type": "audio", "sources": [{"url": "https://a.example/a.mp3"}]}),
        "<figure class='media'><audio><source src='https://a.example/a.mp3'></audio></figure>",
    );
}

#[test]
fn a_table_has_heads_and_numbers() {
    check(
        json!({"type": "table", "title": "T", "header": ["a", "b"], "rows": [["x", 1.5], ["y", "z"], []]}),
        "<table><caption>T</caption><thead><tr><th scope='col'>a</th><th scope='col'>b</th></tr></thead>\
         <tbody><tr><th scope='row'>x</th><td class='number'>#1.5</td></tr><tr><th scope='row'>y</th><td>z</td></tr></tbody></table>",
    );
}

#[test]
fn numbers_are_told_apart_from_texts_and_stay_exact() {
    check(
        json!({"type": "table", "rows": [[2019, -0.50, 12_345_678_901_234_567_890_u64, 1e30, "2019", "1.5 m", true]]}),
        "<table><tbody><tr><th scope='row'>#2019</th><td class='number'>#−0.5</td><td class='number'>#12345678901234567890</td>\
         <td class='number'>1e+30</td><td>2019</td><td>1.5 m</td><td>true</td></tr></tbody></table>",
    );
    check(
        json!({"type": "score", "teams": [{"name": "A", "score": "142/3"}, {"name": "B", "score": "-3"}]}),
        "<div class='score'><table><tbody><tr><th scope='row'>A</th><td class='number'>142/3</td></tr>\
         <tr><th scope='row'>B</th><td class='number'>#−3</td></tr></tbody></table></div>",
    );
    check(
        json!({"type": "chart", "labels": [2019, "2020"], "series": [{"name": "S", "values": [1, 2]}]}),
        "<div class='chart'><table><tbody>\
         <tr><th scope='row'>#2019</th><td class='bar'><svg><rect class='series-1' x='0.0%' width='50.0%'></rect></svg></td><td class='number'>#1</td></tr>\
         <tr><th scope='row'>2020</th><td class='bar'><svg><rect class='series-1' x='0.0%' width='100.0%'></rect></svg></td><td class='number'>#2</td></tr>\
         </tbody></table></div>",
    );
}

#[test]
fn a_score_has_teams_clock_and_events() {
    check(
        json!({"type": "score", "title": "Final", "period": "Second half", "clock": "64’",
            "teams": [{"name": "A", "score": 2}, {"name": "B", "score": "1", "detail": "ten men"}],
            "events": [{"clock": "59’", "text": "Goal"}]}),
        "<div class='score'><p class='legend'>Final</p><p class='by'>Second half 64’</p><table><tbody>\
         <tr><th scope='row'>A</th><td class='number'>#2</td></tr>\
         <tr><th scope='row'>B <small>ten men</small></th><td class='number'>#1</td></tr></tbody></table>\
         <ul><li><strong>59’</strong> Goal</li></ul></div>",
    );
}

#[test]
fn votes_are_counted_and_drawn() {
    check(
        json!({"type": "poll_result", "question": "Well?", "answers": [{"text": "Yes", "votes": 2}, {"text": "No", "votes": 1}], "note": "N"}),
        "<div class='poll'><table><caption><span class='kicker'>[Poll]</span> Well?</caption><tbody>\
         <tr><th scope='row'>Yes</th><td class='bar'><svg><rect class='series-1' x='0.0%' width='66.6%'></rect></svg></td><td class='number'>[67%]</td></tr>\
         <tr><th scope='row'>No</th><td class='bar'><svg><rect class='series-1' x='0.0%' width='33.3%'></rect></svg></td><td class='number'>[33%]</td></tr>\
         </tbody></table><p class='by'>3[votes]</p><p class='by'>N</p></div>",
    );
}

#[test]
fn bars_grow_from_zero_to_both_sides() {
    check(
        json!({"type": "chart", "title": "T", "unit": "°C", "labels": ["Mon"],
            "series": [{"name": "Coast", "values": [-2.5]}, {"name": "Inland", "values": [7.5]}], "note": "N"}),
        "<div class='chart'><p class='legend'>T</p><table><tbody>\
         <tr><th scope='row'>Mon</th><td>Coast</td><td class='bar'><svg><rect class='series-1' x='0.0%' width='25.0%'></rect></svg></td><td class='number'>#−2.5\u{a0}°C</td></tr>\
         <tr><td></td><td>Inland</td><td class='bar'><svg><rect class='series-2' x='25.0%' width='75.0%'></rect></svg></td><td class='number'>#7.5\u{a0}°C</td></tr>\
         </tbody></table><p class='by'>N</p></div>",
    );
}

#[test]
fn lines_have_gaps_scales_a_legend_and_their_figures() {
    check(
        json!({"type": "chart", "kind": "line", "title": "T", "unit": "%", "labels": ["a", "b", "c", "d"],
            "series": [{"name": "S", "values": [0, 10, null, 5, 99]}]}),
        "<div class='chart'><p class='legend'>T</p><p class='scale'><span>#10%</span><span>#0%</span></p>\
         <svg aria-label='T'><polyline class='series-1' points='0,1000 333,0'></polyline><polyline class='series-1' points='1000,500'></polyline></svg>\
         <p class='scale'><span>a</span><span>d</span></p>\
         <details><summary>[The figures]</summary><table><tbody><tr><td></td><th scope='col'>S</th></tr>\
         <tr><th scope='row'>a</th><td class='number'>#0</td></tr><tr><th scope='row'>b</th><td class='number'>#10</td></tr>\
         <tr><th scope='row'>c</th><td class='number'>–</td></tr><tr><th scope='row'>d</th><td class='number'>#5</td></tr></tbody></table></details></div>",
    );
}

#[test]
fn a_single_point_and_a_level_line_are_drawn_too() {
    for (values, points) in [(json!([5]), "0,0"), (json!([5, 5]), "0,0 1000,0")] {
        let labels: Vec<_> = values
            .as_array()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        let (shown, problems) = body(json!([
            {"type": "chart", "kind": "line", "labels": labels, "series": [{"values": values}]}
        ]));
        assert_eq!(problems, Vec::<String>::new());
        assert!(shown.contains(&format!("points='{points}'")), "{shown}");
    }
}
