//! The moment in which the host says that the reader agrees: before the widget is loaded, and when its
//! element has left.

use super::{frame, guarded};

#[tokio::test]
async fn what_the_host_grants_before_the_widget_is_loaded_counts() {
    let (mut stage, _proxy) = guarded("embeds=consent").await;
    stage.sabotage = "document.addEventListener('DOMContentLoaded', () =>
        customElements.whenDefined('live-blog').then(() =>
            document.querySelector('live-blog').grantConsent('vimeo')))";
    let page = stage.show("article.html").await;
    page.until(&frame("vimeo")).await;
    page.assert("all('iframe').length", 1).await;
}

#[tokio::test]
async fn the_host_hears_of_what_it_grants_to_an_element_that_has_left() {
    let (stage, _proxy) = guarded("embeds=consent").await;
    let page = stage.show("article.html").await;
    page.run(
        "window.gone = host; window.heard = [];
         gone.addEventListener('live-blog-consent', ({ detail }) => heard.push(detail.provider));
         gone.grantConsent('youtube'); gone.remove(); gone.grantConsent('vimeo');
         Promise.resolve().then(() => gone.grantConsent('spotify'))",
    )
    .await;
    page.until("heard.join() === 'youtube,vimeo,spotify'").await;
    page.run("gone.grantConsent('tiktok')").await;
    page.assert("heard.join()", "youtube,vimeo,spotify,tiktok")
        .await;
    page.run("document.body.append(gone)").await;
    page.until("all('iframe').length > 0").await;
    page.assert("heard.length", 4).await;
}
